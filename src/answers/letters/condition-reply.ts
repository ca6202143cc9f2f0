import { type PutToLetter, quoted, type Reply } from './reply.ts';
import { writtenFor } from './said-for.ts';
import { skeletonOf } from './skeleton.ts';

/** From how many to how many of something a rule of the text holds. */
interface Condition {
  readonly start: number;
  readonly end: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

const LIMIT =
  /(ไม่เกิน|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่ถึง|ต่ำกว่า|น้อยกว่า|มากกว่า|เกิน(?:กว่า)?|ตั้งแต่)\s?(\d[\d,]*(?:\.\d+)?)(?:\.-)?\s?([ก-๙A-Za-z]{2,20})/g;
const AMOUNT =
  /(เกิน|มากกว่า|ไม่ถึง|ต่ำกว่า|น้อยกว่า)?\s*(อายุ)?\s*(\d[\d,]*(?:\.\d+)?)(?:\s*([ก-๙a-z]{2,20}))?/g;
const AGE = 'ปี';
const BEYOND = 0.01;
const REACH = 340;
const UNITS: Readonly<Record<string, string>> = { เมก: 'mb', เมกะ: 'mb', เมกกะ: 'mb', ม: 'mb' };
const BEHIND = 110;
const IF_BEFORE = 90;

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));

function conditionsIn(flow: string): Condition[] {
  return [...flow.matchAll(LIMIT)].map((match) => {
    const [whole, how = '', digits = '', unit = ''] = match;
    const number = numberOf(digits);
    const range = { least: 0, most: Number.POSITIVE_INFINITY };
    if (how === 'ไม่เกิน') range.most = number;
    else if (how === 'ไม่ถึง' || how === 'ต่ำกว่า' || how === 'น้อยกว่า') range.most = number - 0.001;
    else if (how === 'มากกว่า' || how.startsWith('เกิน')) range.least = number + 0.001;
    else range.least = number;
    return {
      start: match.index,
      end: match.index + whole.length,
      ...range,
      unit: unit.toLowerCase(),
    };
  });
}

/** A number of a question with what it counts. */
interface Amount {
  readonly digits: string;
  readonly number: number;
  /** Whether it is only told to be above or below the number. */
  readonly beyond: boolean;
  readonly unit: string;
}

/** The numbers of a question with what they count, as `12 คะแนน`. */
function amountsIn(normalised: string): Amount[] {
  return [...normalised.matchAll(AMOUNT)].map(([, how, age, digits = '', behind = '']) => {
    const said = age === undefined ? behind : AGE;
    const unit = Object.keys(UNITS).find((each) => said.startsWith(each));
    const beyond = how === undefined ? 0 : how === 'เกิน' || how === 'มากกว่า' ? BEYOND : -BEYOND;
    return {
      digits: digits.replaceAll(',', ''),
      number: numberOf(digits) + beyond,
      beyond: beyond !== 0,
      unit: unit === undefined ? said : (UNITS[unit] ?? said),
    };
  });
}

/** Whether it is counted what no rule for the case tells: กี่เครื่อง of what is 8 years old. */
const countsOther = ({ wanted }: PutToLetter, amounts: readonly Amount[]): boolean => {
  const { counted } = wanted;
  const ofCount = wanted.kinds[0] === 'count' && counted !== null;
  return ofCount && !amounts.some(({ unit }) => isOfUnit(counted, unit));
};

const isOfUnit = (unit: string, said: string): boolean =>
  (unit !== '' && said.startsWith(unit)) ||
  unit.startsWith(said) ||
  (unit.length > 2 && (said.startsWith(unit.slice(0, 3)) || writtenFor(said).includes(unit)));

/**
 * The rule of a letter for a case that is told with its number (`16 คะแนน` where the text says
 * `ตั้งแต่ 15 คะแนนขึ้นไป`): the words from the condition to what follows from it. Null where no
 * condition of that unit speaks of the question's other words, or two hold.
 */
export function conditionReply(put: PutToLetter): Reply | null {
  const { view, words } = put;
  const amounts = amountsIn(words.normalised).filter(
    ({ digits, beyond }) => beyond || !view.numbers.has(digits) || words.numbers.includes(digits),
  );
  if (amounts.length === 0 || countsOther(put, amounts)) return null;
  const naming = words.pieces.filter(({ cue }) => !cue);
  const found = conditionsIn(view.flow).flatMap((condition) => {
    const amount = amounts.find(({ unit }) => isOfUnit(condition.unit, unit));
    if (amount === undefined) return [];
    const line = view.flow.lastIndexOf('\n', condition.start) + 1;
    const from = Math.max(line, condition.start - IF_BEFORE);
    const around = skeletonOf(view.flow.slice(from, condition.end + BEHIND).split('\n')[0] ?? '');
    const before = skeletonOf(
      view.flow.slice(Math.max(line, condition.start - 40), condition.start),
    );
    const said = naming.filter(({ skeletons }) => skeletons.some((each) => around.includes(each)));
    const near = naming.filter(({ skeletons }) => skeletons.some((each) => before.includes(each)));
    const holds = amount.number >= condition.least && amount.number <= condition.most;
    return [{ condition, from, score: said.length + near.length, near: near.length, holds }];
  });
  const meant = found.filter(({ near, holds }) => near > 0 && holds);
  const [best, second] = [...meant].sort((a, b) => b.score - a.score);
  if (best === undefined || (second !== undefined && second.score === best.score)) return null;
  const { condition, from } = best;
  const follows = consequence(put, condition);
  if (follows !== null)
    return quoted(put, condition.start - IF_BEFORE / 2, follows.start, follows.end);
  const rest = view.flow.slice(condition.end, condition.end + BEHIND).split('\n')[0] ?? '';
  const cut = rest.length < BEHIND ? rest.length : Math.max(0, rest.lastIndexOf(' '));
  return quoted(put, from, condition.start, condition.end + cut);
}

/** Where what is asked for stands behind a condition, farther than its own clause: โดยวิธี … of วิธีไหน. */
function consequence(
  { view, wanted }: PutToLetter,
  { end }: Condition,
): { start: number; end: number } | null {
  const { noun } = wanted;
  if (noun === null || noun.length < 3 || wanted.counted !== null) return null;
  const rest = view.flow.slice(end, end + REACH).split('\n')[0] ?? '';
  const at = rest.indexOf(noun);
  return at < BEHIND ? null : { start: end + at, end: end + at + noun.length + 12 };
}

/** Whether a number of a question is a case to be judged by a condition of the text, not a part of it. */
export function isCase(digits: string, normalised: string, flow: string): boolean {
  const amount = amountsIn(normalised).find((each) => each.digits === digits);
  return (
    amount !== undefined &&
    amount.unit !== '' &&
    conditionsIn(flow).some(({ unit }) => isOfUnit(unit, amount.unit))
  );
}
