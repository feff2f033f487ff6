import type { View } from '../access/view.ts'
import { administered } from '../people/administered.ts'
import { ownJobs } from '../people/own-jobs.ts'
import type { ImportKind } from '../database/schema.ts'
import type { Place } from './take-file.ts'

type Refused = { field: string; message: string }

/** Where a file comes into: always a place of the asker’s own, never one that a form or file names. */
export async function chosenPlace(
  view: View,
  { kind, named }: { kind: ImportKind; named: string | null },
): Promise<Place | Refused> {
  if (kind === 'people') {
    const all = await administered(view)
    const one = named ? all.find(({ id }) => id === named) : all.length === 1 ? all[0] : undefined
    return one
      ? { kind, organisation: one.id, employment: null }
      : { field: 'organisation', message: 'Choose which organisation they come into.' }
  }
  const jobs = await ownJobs(view, {})
  const job = named ? jobs.find(({ id }) => id === named) : jobs.length === 1 ? jobs[0] : undefined
  if (!job) return { field: 'employment', message: 'Choose which job this is for.' }
  const employment = kind === 'holdings' ? job.id : null
  return { kind, organisation: job.organisation_id, employment }
}
