import { AvailabilityPage, HoursPage } from '../../views/my-sessions/availability-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { hoursForm, hoursOf } from '../people/form.ts'
import { hourValues } from '../people/values.ts'
import {
  parseWorkingHours,
  sayWorkingHours,
  weekdayNames,
  weekdays,
} from '../people/working-hours.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { ownSupervisor, ownSupervisors } from './queries.ts'
import { setAvailability } from './set-availability.ts'

const supervisors = ['external_supervisor'] as const

export const availabilityRoutes: Route[] = [
  get('/availability', supervisors, async (ask) => {
    const rows = await ownSupervisors(ask.view, {})
    const lines = rows.map(({ id, client, availability }) => ({
      id,
      client: client ?? 'Your client',
      hours: sayWorkingHours(parseWorkingHours(availability)),
    }))
    return ask.page(<AvailabilityPage shell={ask.shell} lines={lines} />)
  }),

  get('/availability/:id', supervisors, async (ask) => {
    const row = await theHours(ask)
    return hoursPage(ask, row, { values: keptOf(row) })
  }),

  post('/availability/:id', supervisors, async (ask) => {
    const row = await theHours(ask)
    const form = ask.form(hoursForm)
    if (!form.ok) return hoursPage(ask, row, form, 422)
    const asked = { supervisor: row.id, version: form.version, hours: hoursOf(form.input) }
    const outcome = await setAvailability(ask.act, asked)
    if (outcome.refused === null) return ask.seeOther('/availability', 'saved')
    if (outcome.refused !== 'changed_since') throw new NotFound()
    return hoursPage(ask, await theHours(ask), form, 409)
  }),
]

async function theHours(ask: Ask) {
  const row = await ownSupervisor(ask.view, { id: ask.param('id') })
  if (!row) throw new NotFound()
  return row
}

type Row = Awaited<ReturnType<typeof theHours>>

const keptOf = ({ availability }: Row) => hourValues(parseWorkingHours(availability))

type Typed = { values: Values; errors?: FieldError[] }

function hoursPage(ask: Ask, row: Row, { values, errors = [] }: Typed, status = 200) {
  const facts = {
    id: row.id,
    client: row.client ?? 'your client',
    version: row.version,
    weekdays: weekdays.map((number) => ({ number, name: weekdayNames[number] })),
    values,
    errors,
    clash: status === 409 ? clashOf(keptOf(row), values) : null,
  }
  return ask.page(<HoursPage shell={ask.shell} facts={facts} />, status)
}
