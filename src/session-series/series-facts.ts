import type { SeriesFacts } from '../../views/session-series/series-page.tsx'
import type { View } from '../access/view.ts'
import { statusWords, typeNames } from '../sessions/words.ts'
import { sayMinutes } from '../time/weeks.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { findSeries, sessionsOfSeries } from './queries.ts'
import { joined, sayRepeats } from './words.ts'

/** A series with its sessions, in order; null when it is not the asker's to see. */
export async function seriesFacts(view: View, id: string): Promise<SeriesFacts | null> {
  const series = await findSeries(view, { id })
  if (!series) return null
  const rows = await sessionsOfSeries(view, { series: id })
  const { now } = view.who
  const sittings = [...Map.groupBy(rows, (row) => row.id).values()]
  const toCome = sittings.filter(
    ([first]) => first!.status === 'booked' && first!.starts_at > now,
  ).length
  return {
    id,
    version: series.version,
    title: `${typeNames[series.type]}, ${sayRepeats(series).toLowerCase()}`,
    giver: series.supervisor ?? series.giver ?? 'Each other',
    contract: series.contract_id,
    from: `${sayDay(series.first_on)} at ${series.at}, ${sayMinutes(series.minutes)} each`,
    ended: series.ended_at && sayWhen(series.ended_at, { now }),
    toCome,
    lines: sittings.map((sitting) => ({
      id: sitting[0]!.id,
      when: sayWhen(sitting[0]!.starts_at, { now }),
      who: joined(sitting.map(({ name }) => name)),
      minutes: String(sitting[0]!.minutes),
      status: statusWords[sitting[0]!.status],
    })),
  }
}
