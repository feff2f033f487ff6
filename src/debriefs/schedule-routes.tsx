import { SchedulePage } from '../../views/debriefs/schedule-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import { endingForm, scheduleForm } from './form.ts'
import { endSchedule } from './end-schedule.ts'
import { keepSchedule } from './keep-schedule.ts'
import { scheduleFacts } from './schedule-facts.ts'

export const scheduleRoutes: Route[] = [
  get('/debriefs/schedule', ['lead'], (ask) => schedulePage(ask, ask.query('team'), null)),

  post('/debriefs/schedule', ['lead'], async (ask) => {
    const form = ask.form(scheduleForm)
    const team = teamIn(form.values)
    if (!form.ok) return schedulePage(ask, team, form, 422)
    const { team: id } = await facts(ask, team, null)
    const kept = { team: id.id, version: form.version }
    const outcome = await keepSchedule(ask.act, kept, form.input)
    if (outcome.refused === null) return ask.seeOther('/debriefs', 'saved')
    if (outcome.refused === 'not_found') throw new NotFound()
    const { values } = form
    if (outcome.refused === 'unfit') {
      return schedulePage(ask, team, { values, errors: outcome.errors }, 422)
    }
    return schedulePage(ask, team, { values, errors: [] }, 409)
  }),

  post('/debriefs/schedule/ending', ['lead'], async (ask) => {
    const form = ask.form(endingForm)
    if (!form.ok) throw new NotFound()
    const { team } = form.input
    const outcome = await endSchedule(ask.act, { team, version: form.version })
    if (outcome.refused === null) return ask.seeOther('/debriefs', 'saved')
    return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
  }),
]

const teamIn = ({ team }: Typed['values']) =>
  typeof team === 'string' && team !== '' ? team : null

async function facts(ask: Ask, team: string | null, typed: Typed | null) {
  const found = await scheduleFacts(ask.view, team, typed)
  if (!found) throw new NotFound()
  return found
}

async function schedulePage(ask: Ask, team: string | null, typed: Typed | null, status = 200) {
  const [kept, shown] = [await facts(ask, team, null), await facts(ask, team, typed)]
  const clash = status === 409 && typed ? clashOf(kept.typed.values, withoutTeam(typed)) : null
  return ask.page(<SchedulePage shell={ask.shell} facts={shown} clash={clash} />, status)
}

const withoutTeam = ({ values }: Typed) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'team'))
