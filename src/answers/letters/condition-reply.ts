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
const AMOUNT = /(อายุ)?\s*(\d[\d,]*(?:\.\d+)?)(?:\s*([ก-๙a-z]{2,20}))?/g;
const AGE = 'ปี';
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

/** The numbers of a question with what they count, as `12 คะแนน`. */
export function amountsIn(normalised: string): { number: number; unit: string }[] {
  return [...normalised.matchAll(AMOUNT)].map(([, age, digits = '', behind = '']) => {
    const said = age === undefined ? behind : AGE;
    const unit = Object.keys(UNITS).find((each) => said.startsWith(each));
    return { number: numberOf(digits), unit: unit === undefined ? said : (UNITS[unit] ?? said) };
  });
}

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
    ({ number }) => !view.numbers.has(String(number)) || words.numbers.includes(String(number)),
  );
  if (amounts.length === 0) return null;
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
  const rest = view.flow.slice(condition.end, condition.end + BEHIND).split('\n')[0] ?? '';
  const cut = rest.length < BEHIND ? rest.length : Math.max(0, rest.lastIndexOf(' '));
  return quoted(put, from, condition.start, condition.end + cut);
}
