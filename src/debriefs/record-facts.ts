import type { MondayFacts } from '../../views/debriefs/monday-page.tsx'
import type { RecordFacts } from '../../views/debriefs/record-page.tsx'
import type { ThemesFacts } from '../../views/debriefs/themes-page.tsx'
import { actionLines } from '../actions/facts.ts'
import { promisesFromDebrief } from '../actions/queries.ts'
import type { View } from '../access/view.ts'
import type { Theme } from '../database/schema.ts'
import { heldNowIds } from './record-queries.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { answerWords } from './item-words.ts'
import { lastDayToReopen } from './last-day.ts'
import * as queries from './closing-queries.ts'
import { momentWords, moodWords, themeWords } from './closing-words.ts'
import { mayShowMoods } from './mood-rules.ts'
import { attendance, itemsOnTheTable, type Debrief, type Item } from './queries.ts'
import { sharedItem } from './sharing-facts.ts'
import { kindWords } from './words.ts'

const satOrLeads = ({ my_how, i_lead }: Debrief) =>
  Boolean(i_lead) || (my_how !== null && my_how !== 'away')

const inOrder = <T extends string>(words: Record<T, string>, known: readonly T[]) =>
  (Object.keys(words) as T[]).filter((key) => known.includes(key)).map((key) => words[key])

/** What is kept of a debrief, for this reader: some read its themes and nothing else. */
export async function recordFacts(view: View, debrief: Debrief): Promise<RecordFacts> {
  const { id, state, held_on } = debrief
  const [themes, people, moods] = await Promise.all([
    queries.themesOf(view, { debrief: id }),
    attendance(view, { debrief: id }),
    mayShowMoods(debrief, view.who) ? queries.moodsOf(view, { debrief: id }) : [],
  ])
  const told = satOrLeads(debrief)
  const there = people.filter(({ how }) => how !== 'away').map(({ name }) => name)
  const waits = told && state === 'closed' && held_on === view.who.today && there.length >= 5
  return {
    id,
    rows: [
      { key: 'Kind', value: kindWords[debrief.kind] },
      { key: 'Team', value: debrief.team },
      { key: 'When', value: sayWhen(debrief.planned_at, view.who) },
      ...(told && there.length > 0 ? [{ key: 'Who was there', value: there.join(', ') }] : []),
    ],
    themes: inOrder(
      themeWords,
      themes.map(({ theme }) => theme),
    ),
    more: told ? await moreFacts(view, debrief) : null,
    moods: moodRows(moods),
    moodNote: waits ? 'Words before and after show here from tomorrow.' : null,
    keeps: Boolean(debrief.i_lead) || Boolean(debrief.i_facilitate),
  }
}

async function moreFacts(view: View, debrief: Debrief): Promise<RecordFacts['more']> {
  const [actions, answers, items] = await Promise.all([
    promisesFromDebrief(view, debrief.id),
    queries.answersOf(view, { debrief: debrief.id }),
    itemsOnTheTable(view, debrief),
  ])
  return {
    actions: actionLines(view, actions),
    brings: debrief.kind !== 'quarterly',
    answers: answers.flatMap(({ answer, things }) =>
      answer === null ? [] : [[answerWords[answer], `${things}`]],
    ),
    items: items.map((item) => sharedItem(view, debrief, item)),
  }
}

type Counted = { moment: 'in' | 'out'; mood: keyof typeof moodWords; given: number }

/** Each word with how many gave it before and after; a moment in which too few did is a dash. */
export function moodRows(moods: Counted[]): string[][] {
  if (moods.length === 0) return []
  const of = (moment: 'in' | 'out', mood: string) => {
    const then = moods.filter((each) => each.moment === moment)
    return then.length === 0 ? '–' : `${then.find((each) => each.mood === mood)?.given ?? 0}`
  }
  const moments = Object.keys(momentWords) as ('in' | 'out')[]
  return Object.entries(moodWords).map(([mood, word]) => [
    word,
    ...moments.map((moment) => of(moment, mood)),
  ])
}

/** What was safe until Monday, as far as this reader may see it. */
export async function mondayFacts(view: View, debrief: Debrief): Promise<MondayFacts> {
  const items = (await itemsOnTheTable(view, debrief)).filter(({ answer }) => answer === 'safe')
  const held = new Set((await heldNowIds(view, {})).map(({ id }) => id))
  const reopens = debrief.i_lead && view.who.today <= lastDayToReopen(debrief.held_on)
  return {
    id: debrief.id,
    about: `${kindWords[debrief.kind]}, ${debrief.team}, ${sayDay(debrief.held_on)}`,
    items: items.map((item) => mondayItem(item, { me: view.who.person, held })),
    reopens: reopens ? debrief.version : null,
  }
}

function mondayItem(item: Item, { me, held }: { me: string; held: ReadonlySet<string> }) {
  const names = [item.second_id === me ? 'you' : item.second, item.second_name]
  const lookedAt = item.looked_at !== null
  return {
    id: item.id,
    whose: item.isMine ? 'Yours' : (item.person ?? 'A colleague’s'),
    words: item.words,
    onCall: names.filter((name) => name !== null).join(', ') || 'a colleague',
    askFirst: item.ask_first,
    lookedAt,
    asks: item.isMine && !lookedAt,
    holding: item.holding_id && held.has(item.holding_id) ? `/holdings/${item.holding_id}` : null,
  }
}

/** In the words of the page, and in its order. */
export const themesIn = (of: readonly { theme: Theme }[]) =>
  inOrder(
    themeWords,
    of.map(({ theme }) => theme),
  ).join(', ')

/** Themes of each debrief, the last first, one page of them. */
export async function themesFacts(view: View, page: number): Promise<ThemesFacts> {
  const { pageSize: limit } = queries
  const rows = await queries.themedDebriefs(view, { limit, offset: (page - 1) * limit })
  const days = rows.map(({ held_on }) => held_on).toSorted()
  const themes =
    rows.length === 0
      ? []
      : await queries.themesSince(view, { first: days[0]!, last: days.at(-1)! })
  const of = Map.groupBy(themes, ({ debrief_id }) => debrief_id)
  return {
    rows: rows.map(({ id, held_on, team }) => ({
      href: `/debriefs/${id}/record`,
      day: sayDay(held_on),
      team,
      themes: themesIn(of.get(id) ?? []),
    })),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / limit)),
  }
}
