import { NotFound, type Ask } from '../access/ask.ts'
import { managedPlaces } from '../supervisors/queries.ts'
import { findContractPage } from './queries.ts'

/** The contract of an address, in the asker's slice. */
export async function theContract(ask: Ask) {
  const row = await findContractPage(ask.view, ask.param('id'))
  if (!row) throw new NotFound()
  return row
}

/** The same for whoever pays for it: its supervisor may read it and not change it. */
export async function ownContract(ask: Ask) {
  const [row, places] = await Promise.all([theContract(ask), managedPlaces(ask.view, {})])
  if (!places.some(({ id }) => id === row.organisation_id)) throw new NotFound()
  return row
}
