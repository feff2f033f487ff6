import type { CheckInFormFacts } from '../../views/check-ins/check-in-form.tsx'
import type { CheckInFacts } from '../../views/check-ins/check-in-page.tsx'
import type { Ask } from '../access/ask.ts'
import type { View } from '../access/view.ts'
import { feltWords } from '../load/felt.ts'
import { addDays, weekOf } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import {
  debriefBegun,
  heldCount,
  nextDebrief,
  ownCheckIns,
  peopleBeside,
  standingChoice,
  type OwnCheckIn,
} from './queries.ts'
import { ownSection } from '../wellness-plans/queries.ts'
import { nextSteps, whoCanSee } from './next-steps.ts'
import * as words from './words.ts'

export type Typed = { values: Values; errors: FieldError[]; version?: number }

/** What the form needs whoever typed what: the people to choose from and the count of the list. */
export async function formFacts(
  view: View,
  typed: Typed,
  action: string,
): Promise<CheckInFormFacts> {
  const [facts, held, signs] = await Promise.all([
    phoneFormFacts(view, typed, action),
    heldCount(view, {}),
    ownSection(view, 'early_signs'),
  ])
  return { ...facts, held: Number(held?.held ?? 0), signs: signs?.words || null }
}

/** The same on a kept phone, which shows nothing that the form can do without. */
export async function phoneFormFacts(
  view: View,
  typed: Typed,
  action: string,
): Promise<CheckInFormFacts> {
  const people = await peopleBeside(view)
  return {
    action,
    ...typed,
    held: null,
    signs: null,
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    whoSees: whoMaySee(people),
    askedFirst: people.find(({ kind }) => kind === 'line')?.name ?? people[0]?.name ?? null,
  }
}

const together = 'A manager sees only sums of five people or more'

/** Only the worker, or whoever they choose from the people tied to them; and what is added up. */
export function whoMaySee(people: { name: string }[]): string {
  if (people.length === 0) return `Only you. ${together}`
  const names = people.map(({ name }) => name)
  const listed = names.length < 2 ? names : [names.slice(0, -1).join(', '), names.at(-1)]
  return `Only you. ${listed.join(' or ')}, if you choose. ${together}`
}

/** A new form: nothing chosen but the worker's own standing choice. */
export async function freshValues(view: View): Promise<Values> {
  const choice = await standingChoice(view, {})
  return {
    sharing: choice?.felt_sharing ?? 'only_me',
    sharing_with: choice?.felt_sharing_with ?? '',
  }
}

export const valuesOf = (row: OwnCheckIn): Values => ({
  felt_load: row.felt_load,
  evenings: row.evenings ?? '',
  list_right: row.list_right ?? '',
  carrying: row.carrying ?? '',
  contact_wanted: row.contact_wanted ?? '',
  contact_person: row.contact_person ?? '',
  note: row.note,
  sharing: row.sharing,
  sharing_with: row.sharing_with ?? '',
})

/** The same answers in the words of the page, to lay two versions side by side. */
export function inWords(values: Values, people: { value: string; label: string }[]) {
  const say = (name: string, list: Record<string, string>) => list[String(values[name])] ?? ''
  const person = (name: string) => people.find((it) => it.value === values[name])?.label ?? ''
  return {
    how_it_felt: say('felt_load', feltWords),
    evenings: say('evenings', words.evenings),
    list_still_right: say('list_right', words.listRight),
    carrying: say('carrying', words.carrying),
    contact: say('contact_wanted', words.contactWanted),
    contact_from: person('contact_person'),
    who_may_see: say('sharing', words.sharing),
    shown_to: person('sharing_with'),
    note: typeof values.note === 'string' ? values.note : '',
  }
}

/** A check-in as its writer reads it back. */
export async function checkInFacts(
  row: OwnCheckIn,
  { today, view }: Pick<Ask, 'today' | 'view'>,
): Promise<CheckInFacts> {
  const kept = 'Not said'
  const until = addDays(row.week, 6)
  const [begun, next] = await Promise.all([
    debriefBegun(view, { week: row.week, until }),
    nextDebrief(view, {}),
  ])
  const over = row.week !== weekOf(today)
  return {
    week: sayDay(row.week),
    closedBy: over ? 'week' : begun ? 'debrief' : null,
    openUntil: sayDay(until),
    whoCanSee: whoCanSee(row),
    next: nextSteps(row, next?.id ?? null),
    answers: [
      { key: 'How it felt', value: feltWords[row.felt_load] },
      { key: 'Evenings work came home', value: row.evenings ? words.evenings[row.evenings] : kept },
      { key: 'Carrying something', value: row.carrying ? words.carrying[row.carrying] : kept },
      { key: 'Contact', value: row.contact_wanted ? contact(row) : kept },
      { key: 'Your note', value: row.note || 'None' },
    ],
  }
}

const contact = ({ contact_wanted: wish, asked }: OwnCheckIn) =>
  `${words.contactWanted[wish!]}${asked && wish !== 'no' ? `, from ${asked}` : ''}`

export async function listedWeeks(view: View, page: number) {
  const rows = await ownCheckIns(view, page)
  return rows.map((row) => ({
    href: `/check-ins/${row.id}`,
    week: sayDay(row.week),
    felt: feltWords[row.felt_load],
    evenings: row.evenings ? words.evenings[row.evenings] : 'Not said',
    seen: row.sharing === 'only_me' ? 'Only me' : 'Shared',
  }))
}
