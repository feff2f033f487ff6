import { about, type Case } from './cases.ts'
import { administeredPeople, ownerOf as mine, readersOf } from './records.ts'

const person = { prefix: 'person', standing: administeredPeople }
const path = (id: string) => `/admin/people/${id}/erasure`

/** Only the administrators of whoever keeps the account; a second employer may look. */
export const erasing: Record<string, Case[]> = {
  'get /admin/people/:id/erasure': about(person, { path, opens: readersOf }),
  'post /admin/people/:id/erasure': about(person, {
    path,
    opens: mine,
    toldNo: readersOf,
    body: { reason: 'They asked for it', name: 'Somebody else', version: '1' },
  }),
}
