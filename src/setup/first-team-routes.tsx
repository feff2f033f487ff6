import {
  FirstInvitationsPage,
  FirstPeoplePage,
  FirstTeamPage,
  type MadeInvitation,
} from '../../views/setup/setup-pages.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { defaultSite } from '../agreements/templates.ts'
import { administered } from '../people/administered.ts'
import { teamForm } from '../people/form.ts'
import { inviteEveryone } from '../people/make-link.ts'
import { teams } from '../people/queries.ts'
import { refusedAs } from '../people/refused.ts'
import { siteOptions } from '../people/site-options.ts'
import { addTeam } from '../people/teams.ts'
import { sayWhen } from '../time/words.ts'
import { addFirstPeople } from './add-first-people.ts'
import { firstPeopleForm, pressForm } from './form.ts'
import { outstanding } from './queries.ts'

export const firstTeamRoutes: Route[] = [
  get('/setup/team', ['administrator'], (ask) =>
    teamPage(ask, { values: { site: String(defaultSite) }, errors: [] }),
  ),

  post('/setup/team', ['administrator'], async (ask) => {
    const form = ask.form(teamForm)
    if (!form.ok) return teamPage(ask, form, 422)
    const [organisation] = await administered(ask.view)
    const input = { ...form.input, organisation: organisation?.id ?? null }
    const outcome = await addTeam(ask.act, input)
    if (outcome.refused === null) return ask.seeOther('/setup/people', 'saved')
    const { errors, status } = refusedAs(outcome)
    return teamPage(ask, { values: form.values, errors }, status)
  }),

  get('/setup/people', ['administrator'], async (ask) => {
    const [first] = await teams(ask.view, {})
    if (!first) return ask.seeOther('/setup/team')
    const hours = { lead_weekly_hours: '37.5', worker_weekly_hours: '37.5' }
    return peoplePage(ask, { values: { team: first.id, ...hours }, errors: [] })
  }),

  post('/setup/people', ['administrator'], async (ask) => {
    const form = ask.form(firstPeopleForm)
    if (!form.ok) return peoplePage(ask, form, 422)
    const typed = form.input
    const outcome = await addFirstPeople(ask.act, {
      team: typed.team,
      lead: {
        name: typed.lead_name,
        email: typed.lead_email,
        weeklyHours: typed.lead_weekly_hours,
        startedInRole: typed.lead_started_in_role,
      },
      worker: {
        name: typed.worker_name,
        email: typed.worker_email,
        weeklyHours: typed.worker_weekly_hours,
        startedInRole: typed.worker_started_in_role,
      },
      leadAnswersToMe: typed.lead_answers_to_me,
    })
    if (outcome.refused === null) return ask.seeOther('/setup/invitations', 'person')
    const { errors, status } = refusedAs(outcome)
    return peoplePage(ask, { values: form.values, errors }, status)
  }),

  get('/setup/invitations', ['administrator'], (ask) => invitationsPage(ask, [])),

  post('/setup/invitations', ['administrator'], async (ask) => {
    ask.form(pressForm)
    const made = (await inviteEveryone(ask.act)).map(({ person, name, token }) => ({
      id: person,
      name,
      link: `${ask.baseUrl}/invitations/${token}`,
    }))
    return invitationsPage(ask, made)
  }),
]

const teamPage = (ask: Ask, typed: Typed, status = 200) =>
  ask.page(<FirstTeamPage shell={ask.shell} typed={typed} sites={siteOptions()} />, status)

async function peoplePage(ask: Ask, typed: Typed, status = 200) {
  const options = (await teams(ask.view, {})).map(({ id, name }) => ({ value: id, label: name }))
  return ask.page(<FirstPeoplePage shell={ask.shell} typed={typed} teams={options} />, status)
}

async function invitationsPage(ask: Ask, made: MadeInvitation[]) {
  const out = (await outstanding(ask.view, {}))
    .filter(({ id }) => !made.some((each) => each.id === id))
    .map(({ id, name, expires_at }) => ({
      href: `/admin/people/${id}`,
      name,
      until: sayWhen(expires_at, { now: ask.now }),
    }))
  return ask.page(<FirstInvitationsPage shell={ask.shell} made={made} out={out} />)
}
