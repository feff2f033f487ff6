import { TeamPage, TeamsPage } from '../../views/people/teams-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { defaultSite, templates } from '../agreements/templates.ts'
import { pressForm } from '../web/fields.ts'
import { teamsFile } from './file.ts'
import { administered } from './administered.ts'
import { teamForm } from './form.ts'
import { teams } from './queries.ts'
import { refusedAs } from './refused.ts'
import { siteOptions } from './site-options.ts'
import { addTeam, editTeam, removeTeam } from './teams.ts'
import { differences } from './values.ts'

export const teamRoutes: Route[] = [
  get(
    '/admin/teams',
    ['administrator'],
    async (ask) => {
      const rows = (await teams(ask.view, {})).map(({ id, name, site, people }) => ({
        id,
        name,
        site: siteName(site),
        people: String(people),
      }))
      return ask.page(<TeamsPage shell={ask.shell} rows={rows} />)
    },
    (ask) => teamsFile(ask.view),
  ),

  get('/admin/teams/new', ['administrator'], (ask) =>
    teamPage(ask, null, { values: { site: String(defaultSite) }, errors: [] }),
  ),

  post('/admin/teams', ['administrator'], async (ask) => {
    const form = ask.form(teamForm)
    if (!form.ok) return teamPage(ask, null, form, 422)
    const outcome = await addTeam(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther('/admin/teams', 'saved')
    const { errors, status } = refusedAs(outcome)
    return teamPage(ask, null, { values: form.values, errors }, status)
  }),

  get('/admin/teams/:id', ['administrator'], async (ask) => {
    const team = await theTeam(ask)
    return teamPage(ask, team, { values: valuesOf(team), errors: [] })
  }),

  post('/admin/teams/:id', ['administrator'], async (ask) => {
    const team = await theTeam(ask)
    const form = ask.form(teamForm)
    if (!form.ok) return teamPage(ask, team, form, 422)
    const { name, site } = form.input
    const edit = { team: team.id, version: form.version, name, site }
    const outcome = await editTeam(ask.act, edit)
    if (outcome.refused === null) return ask.seeOther('/admin/teams', 'saved')
    const { errors, status } = refusedAs(outcome)
    return teamPage(ask, team, { values: form.values, errors }, status)
  }),

  post('/admin/teams/:id/removal', ['administrator'], async (ask) => {
    ask.form(pressForm)
    const team = await theTeam(ask)
    const outcome = await removeTeam(ask.act, { team: team.id })
    if (outcome.refused === null) return ask.seeOther('/admin/teams', 'saved')
    const { errors, status } = refusedAs(outcome)
    return teamPage(ask, team, { values: valuesOf(team), errors }, status)
  }),
]

type TeamRow = Awaited<ReturnType<typeof teams>>[number]

async function theTeam(ask: Ask): Promise<TeamRow> {
  const team = (await teams(ask.view, {})).find(({ id }) => id === ask.param('id'))
  if (!team) throw new NotFound()
  return team
}

const valuesOf = ({ name, site }: TeamRow) => ({ name, site: String(site) })

const siteName = (site: number) => templates.find((each) => each.site === site)?.name ?? ''

async function teamPage(ask: Ask, team: TeamRow | null, typed: Typed, status = 200) {
  const organisations = await administered(ask.view)
  const says = Object.fromEntries(siteOptions().map(({ value, label }) => [value, label]))
  const clash = status === 409 && team ? differences(valuesOf(team), typed.values, { says }) : null
  return ask.page(
    <TeamPage
      shell={ask.shell}
      team={team}
      sites={siteOptions()}
      organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      typed={typed}
      clash={clash}
    />,
    status,
  )
}
