import type { View } from '../access/view.ts'
import { sayShortDay } from '../time/words.ts'
import { giverOf, somebody } from './party-facts.ts'
import { agreementsBefore, agreementsNow, pageSize, type ListedRow } from './queries.ts'
import { teamsToSet } from './support-queries.ts'
import { sayOften, statusWords, typeWords } from './words.ts'

type ListedFact = {
  id: string
  name: string
  type: string
  giver: string
  often: string
  status: string
  inForce: boolean
  says: string
  waitsForMe: boolean
}

export type ListFacts = {
  rows: ListedFact[]
  show: 'now' | 'past'
  page: number
  pages: number
  /** Teams whose support the viewer may set. */
  teams: { name: string; href: string }[]
}

/** Agreements about supervision that the viewer may see, one's own first. */
export async function listFacts(
  view: View,
  { show, page }: { show: 'now' | 'past'; page: number },
): Promise<ListFacts> {
  const ask = show === 'now' ? agreementsNow : agreementsBefore
  const rows = await ask(view, { limit: pageSize, offset: (page - 1) * pageSize })
  const teams = await teamsToSet(view, {})
  return {
    rows: rows.map((row) => listed(row, view.who)),
    show,
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
    teams: teams.map(({ id, name }) => ({ name, href: `/teams/${id}/support` })),
  }
}

export function listed(
  row: ListedRow,
  { person, today }: { person: string; today: string },
): ListedFact {
  const waitsForMe = row.status === 'proposed' && row.unsigned !== null
  return {
    id: row.id,
    name: row.person_id === person ? 'You' : (row.name ?? somebody),
    type: typeWords[row.type],
    giver: [row.giver_id, row.supervisor_person].includes(person) ? 'You' : giverOf(row),
    often: sayOften({ ...row, firstEvery: row.first_every }),
    status: statusWords[row.status],
    inForce: row.status === 'in_force',
    says: sayNext(row, { today, waitsForMe }),
    waitsForMe,
  }
}

function sayNext(row: ListedRow, { today, waitsForMe }: { today: string; waitsForMe: boolean }) {
  if (waitsForMe) return 'It waits for you.'
  if (row.status === 'proposed') return 'It waits for others.'
  if (row.status !== 'in_force') return ''
  return row.review_on < today
    ? 'It is time to look at it again.'
    : `Look at it again by ${sayShortDay(row.review_on)}.`
}
