import { areaName } from '../areas/area-name.ts';
import { contains, provinceOf } from '../areas/areas.ts';
import { findAreas } from '../areas/find-areas.ts';
import { type Choice, chooseCard } from '../cards/choose-card.ts';
import { formatPostback } from '../cards/postback.ts';
import { auditEntry } from '../conversation/audit.ts';
import type { Context } from '../conversation/context.ts';
import { type Outcome, say } from '../conversation/outcome.ts';
import { type AreaCode, NATION, type Office } from '../storage/records/office.ts';
import type { OfficeHolding, Person } from '../storage/records/person.ts';
import { save } from '../storage/store.ts';
import { bangkokDay } from '../thai/bangkok-time.ts';
import { formatThaiDay } from '../thai/thai-date.ts';
import { endHolding } from './end-holding.ts';
import { currentHoldings } from './holdings.ts';
import { groupMessages } from './messages.ts';
import { peopleMessages } from './people-messages.ts';
import { coordinatorOffice, mayCoordinate } from './rights.ts';

/** One of the ten choices of a card is kept for the next page. */
const PER_PAGE = 9;

interface Held {
  readonly person: Person;
  readonly holding: OfficeHolding;
}

const nameOf = ({ name }: Person): string => name ?? 'ไม่ทราบชื่อ';

/** `คน [AREA]`: who holds an office in the coordinator's areas. */
export async function peopleHandler(context: Context, typed: string): Promise<Outcome> {
  const own = coordinatorOffice(context.person);
  if (own === null) return say(groupMessages.coordinatorOnly);
  if (typed === '') return showPeople(context, own.area, 0);
  const [best] = findAreas(typed, { within: own.area });
  return best === undefined
    ? say(peopleMessages.areaUnknown(typed))
    : showPeople(context, best.code, 0);
}

/** The people within an area as far as the asker coordinates them, by province where they are many. */
export async function showPeople(
  context: Context,
  within: AreaCode,
  page: number,
): Promise<Outcome> {
  if (context.group !== null) return say(peopleMessages.privateOnly);
  const people = await context.services.store.people.find();
  const held = people
    .flatMap((person) => currentHoldings(person).map((holding): Held => ({ person, holding })))
    .filter(({ holding }) => contains(within, holding.area))
    .filter(({ holding }) => mayCoordinate(context.person, [holding]))
    .toSorted((one, other) => one.holding.area.localeCompare(other.holding.area));
  if (held.length === 0) return say(peopleMessages.peopleNone);
  const provinces = Map.groupBy(held, ({ holding }) => provinceOf(holding.area) ?? holding.area);
  const byProvince = within === NATION && held.length > PER_PAGE && provinces.size > 1;
  const all: readonly Choice[] = byProvince
    ? [...provinces].flatMap(([area, its]) =>
        // The department's own people are of no province: they stand here by name.
        area === NATION ? its.map(personChoice) : [provinceChoice(area, its.length)],
      )
    : held.map(personChoice);
  const title = byProvince
    ? peopleMessages.peopleProvinces(held.length)
    : peopleMessages.peopleTitle(held.length);
  const rest = all.length - (page + 1) * PER_PAGE;
  const next: Choice = {
    text: 'ดูต่อ',
    detail: `อีก ${rest} รายการ`,
    postback: { act: 'people', within, page: page + 1 },
  };
  const shown = all.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  return say(chooseCard('ผู้ลงทะเบียน', title, rest > 0 ? [...shown, next] : shown));
}

const provinceChoice = (area: AreaCode, people: number): Choice => ({
  text: areaName(area),
  detail: `${people} คน`,
  postback: { act: 'people', within: area, page: 0 },
});

function personChoice({ person, holding }: Held): Choice {
  const { tier, area, role, since } = holding;
  const day = formatThaiDay(bangkokDay(since), { short: true });
  return {
    text: nameOf(person),
    detail: peopleMessages.personDetail({ tier, area }, role, day),
    postback: { act: 'person-end', person: person.id, tier, area },
  };
}

/** Ends somebody's holding of an office: asked first, then done; the last coordinator stays. */
export async function endPersonHandler(
  context: Context,
  press: Office & { readonly person: string; readonly sure?: '1' | undefined },
): Promise<Outcome> {
  const { store } = context.services;
  const office: Office = { tier: press.tier, area: press.area };
  if (!mayCoordinate(context.person, [office])) return say(groupMessages.coordinatorOnly);
  const person = await store.people.get(press.person);
  const ended = person === null ? null : endHolding(person, office, context.now);
  if (person === null || ended === null) return say(peopleMessages.notHeld);
  if (person.id === context.event.senderId) {
    const others = (await store.people.find()).some(
      (each) => each.id !== person.id && mayCoordinate(each, [office]),
    );
    if (!others) return say(peopleMessages.yourselfLast);
  }
  const question = peopleMessages.endQuestion(nameOf(person), office);
  if (press.sure === undefined) {
    const data = formatPostback({ act: 'person-end', person: person.id, ...office, sure: '1' });
    const back = formatPostback({ act: 'people', within: office.area, page: 0 });
    const actions = [
      { type: 'postback', label: 'สิ้นสุดหน้าที่', displayText: 'สิ้นสุดหน้าที่', data },
      { type: 'postback', label: 'ไม่', displayText: 'ไม่', data: back },
    ] as const;
    return say({
      type: 'template',
      altText: question,
      template: { type: 'confirm', text: question.slice(0, 240), actions: [...actions] },
    });
  }
  return {
    ...say(peopleMessages.ended(nameOf(person), office)),
    changes: [
      save('people', ended),
      auditEntry(context, {
        act: 'person.end',
        subject: person.id,
        area: office.area,
        before: person.holdings,
        after: ended.holdings,
      }),
    ],
  };
}
