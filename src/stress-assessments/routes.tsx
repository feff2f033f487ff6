import { AssessmentForm } from '../../views/stress-assessments/assessment-form.tsx'
import { AssessmentPage } from '../../views/stress-assessments/assessment-page.tsx'
import { AssessmentsPage } from '../../views/stress-assessments/assessments-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError, Values } from '../web/form.ts'
import { assessmentsFile } from './file.ts'
import { assessmentFacts, assessmentsFacts, formFacts } from './facts.ts'
import { assessmentForm, assessmentIn } from './form.ts'
import { makeAssessment } from './make-assessment.ts'
import { oneAssessment, teamSeen, teamsSeen, type TeamSeen } from './queries.ts'
import { mayMake } from './rules.ts'
import { standingOf } from './standing.ts'

const readers = ['lead', 'manager'] as const

export const stressAssessmentRoutes: Route[] = [
  get(
    '/stress-assessments',
    readers,
    async (ask) => {
      const facts = await assessmentsFacts(ask.view, ask.pageNumber)
      return ask.page(<AssessmentsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => assessmentsFile(ask.view),
  ),

  get('/stress-assessments/new', readers, async (ask) =>
    formPage(ask, await teamToAssess(ask, ask.query('team')), null),
  ),

  post('/stress-assessments', readers, async (ask) => {
    const form = ask.form(assessmentForm)
    const team = await teamToAssess(ask, String(form.values.team ?? ''))
    if (!form.ok) return formPage(ask, team, form, 422)
    const outcome = await makeAssessment(ask.act, assessmentIn(form.input))
    if (outcome.refused === null) {
      return ask.seeOther(`/stress-assessments/${outcome.id}`, 'assessed')
    }
    if (outcome.refused !== 'unfit') throw new NotFound()
    return formPage(ask, team, { ...form, errors: outcome.errors }, 422)
  }),

  get('/stress-assessments/:id', readers, async (ask) => {
    const row = await oneAssessment(ask.view, { id: ask.param('id') })
    if (!row) throw new NotFound()
    const facts = await assessmentFacts(ask.view, row)
    return ask.page(<AssessmentPage shell={ask.shell} facts={facts} />)
  }),
]

/** A team this reader may write about: the one that is named, or their first. */
async function teamToAssess(ask: Ask, named: string | null): Promise<TeamSeen> {
  const teams = named ? [await teamSeen(ask.view, { team: named })] : await teamsSeen(ask.view, {})
  const team = teams.find((each) => each && mayMake(standingOf(each)))
  if (!team) throw new NotFound()
  return team
}

type Filled = { values: Values; errors: FieldError[] } | null

async function formPage(ask: Ask, team: TeamSeen, filled: Filled, status = 200) {
  const facts = await formFacts(ask.view, team, filled)
  return ask.page(<AssessmentForm shell={ask.shell} facts={facts} />, status)
}
