import type { AnswerContext } from './answer.ts';
import { isPlace } from './finding/place-words.ts';
import type { ReadQuestion } from './finding/read-question.ts';

const MARKS = /^(?:แล้ว|ละ|และ)(?!ว)|(?:ล่ะ|ละ|หละ|หล่ะ|อ่ะ)(?:ครับ|คะ|ค่ะ|คับ|จ๊ะ)?$/;
const TYPED = /^#/;
const LONGEST = 4;

/**
 * A question as it is meant behind the one before: "แล้วรอบสองล่ะ" keeps what was spoken of and takes
 * the new round, year, office or thing asked. A question that stands alone comes back as it is.
 */
export function followUp(read: ReadQuestion, context: AnswerContext): ReadQuestion {
  const previous = context.previous ?? null;
  const spoken = [...read.features.keys()].filter((each) => !TYPED.test(each));
  const letters = read.normalised.replace(/\s+/g, '');
  if (previous === null || !MARKS.test(letters) || spoken.length > LONGEST) return read;
  const before = context.index.read(previous.question, context.today);
  const replaced = (feature: string): boolean => {
    if (TYPED.test(feature)) return [...read.features.keys()].some((each) => TYPED.test(each));
    if (feature === 'จังหวัด') return read.features.has('อำเภอ');
    if (feature === 'อำเภอ') return read.features.has('จังหวัด');
    return isPlace(feature) && [...read.features.keys()].some(isPlace);
  };
  const kept = [...before.features].filter(([feature]) => !replaced(feature));
  return {
    ...read,
    numbers: {
      ...read.numbers,
      years: read.numbers.years.length > 0 ? read.numbers.years : before.numbers.years,
    },
    features: new Map([...kept, ...read.features]),
    intents: read.intents.size > 0 ? read.intents : before.intents,
    units: read.units.length > 0 ? read.units : before.units,
  };
}
