import type { Found } from './answer-index.ts';
import { TOPIC_CONCEPTS } from './finding/concept-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';
import { textOf } from './found-text.ts';
import { givesAsked } from './gives-asked.ts';

/** Whether a question names one of the topics that the bot knows of. */
export const namesTopic = ({ features }: ReadQuestion): boolean =>
  [...features.keys()].some((feature) => TOPIC_CONCEPTS.has(feature));

/** Whether a topic is named that is not the answer's own. */
const isOffTopic = ({ match }: Found, question: ReadQuestion): boolean =>
  !match.topicSaid && namesTopic(question);

/** Whether the day of one doing is asked for where the answer has another's: ประกาศผล, where it is ส่ง. */
const isOfOtherDoing = ({ match }: Found, { intents }: ReadQuestion): boolean =>
  match.doingMissed === 1 && intents.has('when');

/** Whether something of a day is asked for that the answer does not know; a day may be asked about. */
const isOfOtherDay = ({ match }: Found, { intents }: ReadQuestion): boolean =>
  match.daysMissed === 1 && !intents.has('when') && !intents.has('may-i');

/** What each province has of its own: who asks for one's is not told another's. */
const OF_ONE_PLACE = ['หนังสือ', 'เลขที่หนังสือ', 'ลงนาม', 'ผู้ประสานงาน', 'โทร', 'อีเมล', 'meeting id'];

/** Whether a letter, a signature or a phone of a place is asked for that the answer does not know. */
const isOfElsewhere = ({ match }: Found, { features }: ReadQuestion): boolean =>
  match.placeMissed && OF_ONE_PLACE.some((concept) => features.has(concept));

/**
 * Whether an answer, however likely, must not be given to a question: it gives another kind of thing,
 * or is of another topic, doing, day or place than the one named.
 */
export const isMisfit = (found: Found, question: ReadQuestion): boolean =>
  !found.match.intentFits ||
  !givesAsked(question, textOf(found)) ||
  [isOffTopic, isOfOtherDoing, isOfOtherDay, isOfElsewhere].some((is) => is(found, question));
