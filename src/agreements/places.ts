import type { View } from '../access/view.ts'
import { employmentsOf } from './queries.ts'
import type { Reader } from './numbers.ts'
import { defaultSite, type Site } from './templates.ts'

/** One employment an agreement may belong to, as this viewer knows it. */
export type Place = {
  employment: string
  person: string
  personName: string
  organisationId: string
  organisation: string
  team: string | null
  site: Site
  isMine: boolean
  /** The viewer is the line manager here, and may propose. */
  leads: boolean
  reader: Reader
  /** Where the pages about this person's agreements begin. */
  base: string
}

type Row = Awaited<ReturnType<typeof employmentsOf>>[number]

/**
 * The viewer's own employments, or those of someone they are bonded to. Empty for anyone else.
 * Only the ones that go on today, unless `since` asks for earlier ones.
 */
export async function readPlaces(
  view: View,
  person: string,
  since = view.who.today,
): Promise<Place[]> {
  const rows = await employmentsOf(view, { person, since })
  const isMine = person === view.who.person
  const bonded = rows.filter(({ kind }) => isMine || kind !== null)
  const first = bonded.filter(({ id }, index) => bonded.findIndex((row) => row.id === id) === index)
  return first.map((row) => {
    const leads = bonded.some(({ id, kind }) => id === row.id && kind === 'line')
    return placeOf(row, { isMine, leads, today: view.who.today })
  })
}

type Standing = { isMine: boolean; leads: boolean; today: string }

const placeOf = (row: Row, { isMine, leads, today }: Standing): Place => ({
  employment: row.id,
  person: row.person_id,
  personName: row.person_name,
  organisationId: row.organisation_id,
  organisation: row.organisation,
  team: row.team,
  site: (row.site ?? defaultSite) as Site,
  isMine,
  leads,
  reader: { at: hoursOf(row, today), possessive: isMine ? 'your' : 'their' },
  base: isMine ? '/agreement' : `/people/${row.person_id}/agreement`,
})

/** A clinical lead does not read hours, so for them numbers stay as agreed for full time. */
function hoursOf(row: Row, today: string): Reader['at'] {
  const { weekly_hours: weeklyHours, started_in_role: startedInRole } = row
  if (weeklyHours === null || startedInRole === null) return null
  return { weeklyHours, startedInRole, today }
}
