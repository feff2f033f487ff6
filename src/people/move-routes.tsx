import { MovePage } from '../../views/people/move-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { moveForm } from './move-form.ts'
import { moveFacts } from './move-facts.ts'
import { movePerson } from './move-person.ts'
import { thePerson, type ThePerson } from './person-facts.ts'
import type { JobRow } from './queries.ts'
import { refusedAs } from './refused.ts'

const path = '/admin/people/:id/employments/:employment/move'

/** Somebody goes on in another team, on one page. */
export const moveRoutes: Route[] = [
  get(path, ['administrator'], async (ask) => movePage(ask, await theJob(ask), null)),

  post(path, ['administrator'], async (ask) => {
    const { person, job } = await theJob(ask)
    const form = ask.form(moveForm)
    if (!form.ok) return movePage(ask, { person, job }, form, 422)
    const { team, line, held, 'carry[]': carry } = form.input
    const move = { employment: job.id, version: form.version, team, line, carry }
    const outcome = await movePerson(ask.act, { ...move, keepsHoldings: held === 'stay' })
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'moved_team')
    const { errors, status } = refusedAs(outcome)
    return movePage(ask, { person, job }, { values: form.values, errors }, status)
  }),
]

type Job = { person: ThePerson; job: JobRow }

async function theJob(ask: Ask): Promise<Job> {
  const person = await thePerson(ask)
  const job = person.jobs.find(({ id }) => id === ask.param('employment'))
  if (!job) throw new NotFound()
  return { person, job }
}

async function movePage(ask: Ask, { person, job }: Job, typed: Typed | null, status = 200) {
  const facts = await moveFacts(ask.view, { person, job, typed, changed: status === 409 })
  return ask.page(<MovePage shell={ask.shell} facts={facts} />, status)
}
