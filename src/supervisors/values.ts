import type { Flag } from '../database/columns.ts'
import type { Values } from '../web/form.ts'
import { waysToMeet, type SupervisorInput } from './form.ts'
import { writePounds } from './money.ts'
import type { FoundSupervisor } from './queries.ts'

/** What is kept, as the form shows it. */
export const valuesOf = (row: FoundSupervisor): Values => ({
  organisation: row.organisation_id,
  name: row.name,
  email: row.email ?? '',
  approach: row.approach,
  registration_body: row.registration_body,
  registration_number: row.registration_number,
  insurance_until: row.insurance_until ?? '',
  dbs_until: row.dbs_until ?? '',
  rate: row.rate_pence === null ? '' : writePounds(row.rate_pence),
  access_needs: row.access_needs ?? '',
  'ways[]': waysToMeet.filter((way) => row[columnOf[way]] === 1),
})

const columnOf = { room: 'in_room', video: 'by_video', phone: 'by_phone' } as const

/** The columns of a form, apart from what is sealed. */
export const columnsOf = (input: SupervisorInput) => {
  const { organisation: _, access_needs: __, rate, 'ways[]': ways, ...same } = input
  const meets = (way: (typeof waysToMeet)[number]): Flag => (ways.includes(way) ? 1 : 0)
  return {
    ...same,
    rate_pence: rate,
    in_room: meets('room'),
    by_video: meets('video'),
    by_phone: meets('phone'),
  }
}
