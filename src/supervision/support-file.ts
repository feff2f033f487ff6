import type { SupportLine } from '../../views/supervision/support-table.tsx'
import type { View } from '../access/view.ts'
import type { SessionType } from '../database/schema.ts'
import { dayCell, everyPage, list, timeCell } from '../web/list.ts'
import { supportMaps } from './map-facts.ts'
import { givenBy, shownForTeams } from './words.ts'

/** Who supports one person, in each of their jobs, as a list for a spreadsheet; null if nobody's. */
export async function supportFile(view: View, of: { scope: 'own' | 'person'; person?: string }) {
  const { maps } = await supportMaps(view, of)
  if (maps.length === 0) return null
  const job = (organisation: string) => (maps.length > 1 ? organisation : null)
  const rows = maps.flatMap((map) => map.lines.map((line) => ({ map, line })))
  return list('support', rows, {
    Job: ({ map }) => job(map.organisation),
    Support: ({ line }) => line.words,
    'Who gives it': ({ line }) => givenBy(line),
    'How often': ({ line }) => line.often,
    Last: ({ line }) => dayCell(line.last?.on ?? null),
    Next: ({ line }) => timeCell(line.next?.at ?? null),
    'Where it stands': ({ line }) => line.stands,
  })
}

/** Everyone of a scope with what they have, last and next, as a list for a spreadsheet, A to Z. */
export async function teamSupportFile(view: View, scope: 'line' | 'manager') {
  const maps = await everyPage(async (page) => (await supportMaps(view, { scope, page })).maps)
  const rows = maps.map((map) => ({
    ...map,
    of: (type: SessionType) => map.lines.find((line) => line.type === type),
  }))
  const kinds = shownForTeams.flatMap(([type, label]) => [
    [`${label}, last`, ({ of }: Row) => lastCell(of(type))],
    [`${label}, next`, ({ of }: Row) => dayCell(of(type)?.next?.on ?? null)],
  ])
  type Row = (typeof rows)[number]
  return list('team-support', rows, {
    Name: (map) => map.name,
    Team: (map) => (scope === 'manager' ? (map.team ?? 'Without a team') : null),
    ...(Object.fromEntries(kinds) as Record<string, (row: Row) => ReturnType<typeof lastCell>>),
    'Time for them': (map) => map.since,
    'What is due': ({ lines }) => sayDue(lines.filter(({ standing }) => standing === 'due')),
  })
}

const lastCell = (line: SupportLine | undefined) =>
  line ? dayCell(line.last?.on ?? null) : 'Not meant to be'

const sayDue = (due: SupportLine[]) =>
  due.length === 0 ? 'Nothing' : due.map(({ words }) => words).join('. ')
