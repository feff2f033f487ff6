import { sql } from 'kysely'
import { read, type View } from '../access/view.ts'
import { lookAgainOn } from '../agreements/look-again.ts'
import { coHolderRoleWords } from '../holdings/words.ts'
import { bondedTo } from '../people/bonded-to.ts'

/** Rows on one page of a list. */
export const pageSize = 100

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

const led = (from: From, who: Who, p: { limit: number; offset: number }) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .where('e.id', 'in', bondedTo(from, who, 'line'))
    .where('e.holds', '=', 1)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('p.name')
    .orderBy('e.id')
    .limit(p.limit)
    .offset(p.offset)

/** The workers the asker leads, A to Z, with the job they lead them in. */
export const teamRows = read((from, p: { limit: number; offset: number }, who) =>
  led(from, who, p)
    .leftJoin('team as t', 't.id', 'e.team_id')
    .select(['e.id as employment', 'e.person_id', 'p.name', 't.name as team'])
    .select(['e.started_in_role', 'e.until_on'])
    .select(sql<number>`count(*) over ()`.as('of'))
    .select((of) => {
      const agreement = of.selectFrom('agreement as a').whereRef('a.employment_id', '=', 'e.id')
      return [
        agreement
          .select((a) => lookAgainOn(a).as('on'))
          .where('a.status', '=', 'in_force')
          .as('review_on'),
        agreement
          .select((a) => a.fn.countAll<number>().as('n'))
          .where('a.status', '=', 'proposed')
          .as('proposed'),
        of
          .selectFrom('alert as a')
          .select((a) => a.fn.countAll<number>().as('n'))
          .whereRef('a.person_id', '=', 'e.person_id')
          .where((a) =>
            a.or([a('a.employment_id', 'is', null), a('a.employment_id', '=', a.ref('e.id'))]),
          )
          .where('a.state', '=', 'open')
          .where('a.level', '!=', 'notice')
          .where('a.acknowledged_at', 'is', null)
          .as('waiting'),
      ]
    }),
)

export type TeamRow = Awaited<ReturnType<typeof teamRows>>[number]

/** What was last judged for everyone the asker leads: finding the page again would cost more. */
export const teamReadings = read((from, _: object, who) =>
  from
    .selectFrom('load_reading as r')
    .select(['r.employment_id', 'r.metric', 'r.value', 'r.near', 'r.past', 'r.level'])
    .where('r.employment_id', 'in', bondedTo(from, who, 'line')),
)

export type TeamReading = Awaited<ReturnType<typeof teamReadings>>[number]

/** Which of them: at risk, held with the practice, or every one. */
export type SharedFilter = 'risk' | 'practice' | 'all'

type Page = { limit: number; offset: number }

const sharing = (which: SharedFilter) =>
  read((from, p: Page, who) => {
    const rows = from
      .selectFrom('holding as h')
      .innerJoin('person as p', 'p.id', 'h.person_id')
      .select(['h.id', 'h.person_id', 'h.ref', 'h.label', 'h.risk', 'h.risk_since', 'h.held_since'])
      .select('p.name as holder')
      .select(sql<number>`count(*) over ()`.as('of'))
      .where('h.employment_id', 'in', bondedTo(from, who, 'clinical'))
      .where('h.ended_on', 'is', null)
      .orderBy('p.name')
      .orderBy('h.held_since')
      .orderBy('h.id')
      .limit(p.limit)
      .offset(p.offset)
    const withPractice = from
      .selectFrom('co_holder as o')
      .select('o.holding_id')
      .where('o.from_at', '<=', who.now)
      .where((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', who.now)]))
      .where('o.role', 'in', ['gp', 'nurse', 'mental_health_practitioner', 'care_coordinator'])
    if (which === 'risk') return rows.where('h.risk', '!=', 'none_known')
    if (which === 'practice') return rows.where('h.id', 'in', withPractice)
    return rows.where((of) =>
      of.or([of('h.risk', '!=', 'none_known'), of('h.id', 'in', withPractice)]),
    )
  })

const sharedBy = { risk: sharing('risk'), practice: sharing('practice'), all: sharing('all') }

/** People held at risk or with the practice, under the asker's clinical bonds; labels opened. */
export async function sharedHoldings(view: View, which: SharedFilter, page: Page) {
  const rows = await sharedBy[which](view, page)
  const openers = await openersFor(view, rows)
  return rows.map((row) => ({
    ...row,
    label: openers.get(row.person_id)!.open('holding', 'label', row.id, row.label)!,
  }))
}

async function openersFor(view: View, rows: { person_id: string }[]) {
  const owners = [...new Set(rows.map((row) => row.person_id))]
  const opened = owners.map(async (owner) => [owner, await view.opener(owner)] as const)
  return new Map(await Promise.all(opened))
}

const besides = (scope: 'person' | 'clinical') =>
  read((from, p: { person: string }, who) => {
    const rows = from
      .selectFrom('co_holder as o')
      .innerJoin('holding as h', 'h.id', 'o.holding_id')
      .leftJoin('person as c', 'c.id', 'o.co_person_id')
      .select(['o.id', 'o.holding_id', 'o.person_id', 'o.role', 'o.name', 'o.spoken_on'])
      .select('c.name as colleague')
      .where('o.from_at', '<=', who.now)
      .where((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', who.now)]))
      .where('h.ended_on', 'is', null)
      .orderBy('o.from_at')
      .orderBy('o.id')
    return scope === 'person'
      ? rows.where('o.person_id', '=', p.person)
      : rows.where('o.employment_id', 'in', bondedTo(from, who, 'clinical'))
  })

const besidePerson = besides('person')
const besideClinical = besides('clinical')

/** Second names by holding: a colleague's name, a name the worker gave, or else the role. */
export async function secondNames(view: View, of: { person: string } | 'clinical') {
  const rows = await (of === 'clinical'
    ? besideClinical(view, { person: view.who.person })
    : besidePerson(view, of))
  const openers = await openersFor(view, rows)
  const named = rows.map((row) => ({
    holding: row.holding_id,
    name:
      row.colleague ??
      openers.get(row.person_id)!.open('co_holder', 'name', row.id, row.name) ??
      coHolderRoleWords[row.role],
    role: coHolderRoleWords[row.role],
    spokenOn: row.spoken_on,
  }))
  return Map.groupBy(named, ({ holding }) => holding)
}

export type SecondNames = Awaited<ReturnType<typeof secondNames>>
