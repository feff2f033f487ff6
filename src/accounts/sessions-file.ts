import type { Role } from '../access/roles.ts'
import type { View } from '../access/view.ts'
import { myPhones } from '../trusted-phones/queries.ts'
import { list, timeCell } from '../web/list.ts'
import { ownSessions } from './queries.ts'

/** Where somebody is signed in, and phones they check in from, as a list for a spreadsheet. */
export async function sessionsFile(view: View, roles: readonly Role[]) {
  const phones = roles.includes('worker') ? await myPhones(view, {}) : []
  const rows = [
    ...(await ownSessions(view, roles)).map((row) => ({ ...row, from: row.started_at, phone: '' })),
    ...phones.map((row) => ({ ...row, from: row.made_at, phone: 'For check-ins' })),
  ]
  return list('where-i-am-signed-in', rows, {
    Device: (row) => row.device,
    'Signed in': (row) => timeCell(row.from),
    'Last used': (row) => timeCell(row.seen_at),
    Phone: (row) => row.phone,
  })
}
