import { EmploymentPage } from '../../views/people/employment-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { addEmployment } from './add-employment.ts'
import { editEmployment, endEmployment } from './edit-employment.ts'
import { employmentForm, employmentOf, endingForm } from './form.ts'
import { thePerson, type ThePerson } from './person-facts.ts'
import type { JobRow } from './queries.ts'
import { refusedAs } from './refused.ts'
import { differences, employmentChoices, jobValues, newJobValues } from './values.ts'

export const employmentRoutes: Route[] = [
  get('/admin/people/:id/employments/new', ['administrator'], async (ask) => {
    const typed = { values: newJobValues(ask.today), errors: [] }
    return employmentPage(ask, { person: await thePerson(ask), job: null, typed })
  }),

  post('/admin/people/:id/employments', ['administrator'], async (ask) => {
    const person = await thePerson(ask)
    const form = ask.form(employmentForm)
    if (!form.ok) return employmentPage(ask, { person, job: null, typed: form }, 422)
    const input = { ...employmentOf(form.input), person: person.id }
    const outcome = await addEmployment(ask.act, input)
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    const typed = { values: form.values, errors }
    return employmentPage(ask, { person, job: null, typed }, status)
  }),

  get('/admin/people/:id/employments/:employment', ['administrator'], async (ask) => {
    const { person, job } = await theJob(ask)
    return employmentPage(ask, { person, job, typed: { values: jobValues(job), errors: [] } })
  }),

  post('/admin/people/:id/employments/:employment', ['administrator'], async (ask) => {
    const { person, job } = await theJob(ask)
    const form = ask.form(employmentForm)
    if (!form.ok) return employmentPage(ask, { person, job, typed: form }, 422)
    const edit = { ...employmentOf(form.input), employment: job.id, version: form.version }
    const outcome = await editEmployment(ask.act, edit)
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    return employmentPage(ask, { person, job, typed: { values: form.values, errors } }, status)
  }),

  post('/admin/people/:id/employments/:employment/ending', ['administrator'], async (ask) => {
    const { person, job } = await theJob(ask)
    const form = ask.form(endingForm)
    const values = { ...jobValues(job), ...form.values }
    if (!form.ok) {
      return employmentPage(ask, { person, job, typed: { values, errors: form.errors } }, 422)
    }
    const { last_day: lastDay, reason } = form.input
    const ending = { employment: job.id, version: form.version, lastDay, reason }
    const outcome = await endEmployment(ask.act, ending)
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person.id}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    return employmentPage(ask, { person, job, typed: { values, errors } }, status)
  }),
]

async function theJob(ask: Ask): Promise<{ person: ThePerson; job: JobRow }> {
  const person = await thePerson(ask)
  const job = person.jobs.find(({ id }) => id === ask.param('employment'))
  if (!job) throw new NotFound()
  return { person, job }
}

type Shown = { person: ThePerson; job: JobRow | null; typed: Typed }

async function employmentPage(ask: Ask, { person, job, typed }: Shown, status = 200) {
  const choices = await employmentChoices(ask.view)
  const says = Object.fromEntries(
    [...choices.teams, ...choices.jobs].map(({ value, label }) => [value, label]),
  )
  const clash = status === 409 && job ? differences(jobValues(job), typed.values, { says }) : null
  const last = typed.values.last_day
  return ask.page(
    <EmploymentPage
      shell={ask.shell}
      person={person}
      job={job}
      typed={typed}
      choices={choices}
      lastDay={typeof last === 'string' ? last : (job?.until_on ?? ask.today)}
      clash={clash}
    />,
    status,
  )
}
