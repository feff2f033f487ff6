import type { DirectoryFacts, SupervisorPageFacts } from '../../views/supervisors/facts.ts'
import type { View } from '../access/view.ts'
import { daysBetween, londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { waysToMeet } from './form.ts'
import { sayPounds } from './money.ts'
import {
  contractsWith,
  directoryRows,
  managedPlaces,
  openLink,
  pageSize,
  type FoundSupervisor,
} from './queries.ts'
import { valuesOf } from './values.ts'

/** Days before a paper runs out at which the page says so. */
const soon = 30

type Paper = { what: string; until: Day | null }

/** What to look at before the next session; nothing when all is in date or not known. */
export function sayPapers(papers: readonly Paper[], { today }: { today: Day }): string[] {
  return papers.flatMap(({ what, until }) => {
    if (until === null) return []
    const left = daysBetween(today, until)
    if (left < 0) return [`${what} ran out on ${sayShortDay(until)}. Ask for the new one.`]
    return left <= soon ? [`${what} runs out on ${sayShortDay(until)}. Ask for the new one.`] : []
  })
}

type Papers = { insurance_until: Day | null; dbs_until: Day | null }

export const papersOf = ({ insurance_until, dbs_until }: Papers): Paper[] => [
  { what: 'Their insurance', until: insurance_until },
  { what: 'Their DBS check', until: dbs_until },
]

/** One page of the directory. Nobody is compared: it is A to Z. */
export async function directoryFacts(
  view: View,
  asked: { ended: boolean; page: number },
): Promise<DirectoryFacts> {
  const [rows, places] = await Promise.all([directoryRows(view, asked), managedPlaces(view, {})])
  const { today } = view.who
  return {
    ...asked,
    hasMore: rows.length > pageSize,
    adds: places.length > 0,
    lines: rows.slice(0, pageSize).map((row) => ({
      id: row.id,
      name: row.name,
      approach: row.approach,
      organisation: places.length > 1 ? row.organisation : null,
      notes: row.ended_at === null ? sayPapers(papersOf(row), { today }) : [],
      signsIn: row.person_id !== null,
    })),
  }
}

const wayWords = { room: 'in a room', video: 'by video', phone: 'by phone' }

const sayWays = (row: FoundSupervisor) => {
  const ways = waysToMeet.filter((way) => [valuesOf(row)['ways[]'] ?? []].flat().includes(way))
  return ways.map((way) => wayWords[way]).join(', ')
}

const dayOr = (day: Day | null) => (day === null ? '' : sayShortDay(day))

/** What is known, in the order one looks for it; what is not known is left out. */
const knownOf = (row: FoundSupervisor) =>
  [
    { key: 'For', value: row.organisation },
    { key: 'Approach', value: row.approach },
    { key: 'E-mail', value: row.email ?? '' },
    {
      key: 'Registered with',
      value: [row.registration_body, row.registration_number].filter(Boolean).join(', '),
    },
    { key: 'Insurance until', value: dayOr(row.insurance_until) },
    { key: 'DBS check until', value: dayOr(row.dbs_until) },
    { key: 'Rate for an hour', value: row.rate_pence === null ? '' : sayPounds(row.rate_pence) },
    { key: 'Meets', value: sayWays(row) },
    { key: 'What they need', value: row.access_needs ?? '' },
  ].filter(({ value }) => value !== '')

/** One supervisor, for a manager of the organisation that pays them. */
export async function supervisorFacts(
  view: View,
  row: FoundSupervisor,
): Promise<SupervisorPageFacts> {
  const of = { supervisor: row.id }
  const [link, contracts] = await Promise.all([openLink(view, of), contractsWith(view, of)])
  const isOver = row.ended_at !== null
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    known: knownOf(row),
    notes: isOver ? [] : sayPapers(papersOf(row), view.who),
    ended: row.ended_at && sayShortDay(londonDay(row.ended_at)),
    signsIn: row.person_id !== null,
    link: link ? sayShortDay(londonDay(link.expires_at)) : null,
    contracts: contracts.map(({ id, starts_on, ended_at }) => ({
      href: `/contracts/${id}`,
      words: `Contract from ${sayShortDay(starts_on)}${ended_at ? ', ended' : ''}`,
    })),
  }
}
