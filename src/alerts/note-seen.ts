import type { View } from '../access/view.ts'
import type { AlertRow } from './queries.ts'

type Told = Pick<AlertRow, 'id' | 'kind' | 'person_id'>

/** How a week felt, and that somebody asked to talk, are theirs to give: they learn who looked. */
export function noteSeen(view: View, { id, kind, person_id: worker }: Told) {
  const isGiven = kind === 'felt' || kind === 'contact'
  if (isGiven && worker !== null) view.saw(worker, 'alert', id)
}
