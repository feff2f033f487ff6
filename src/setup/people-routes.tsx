import { FirstPeoplePage } from '../../views/setup/people-page.tsx'
import { PreviewPage } from '../../views/setup/preview-page.tsx'
import { FirstTeamPage } from '../../views/setup/setup-pages.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { defaultSite } from '../agreements/templates.ts'
import { administered } from '../people/administered.ts'
import { teamForm } from '../people/form.ts'
import { refusedAs } from '../people/refused.ts'
import { addTeam } from '../people/teams.ts'
import type { FieldError, Values } from '../web/form.ts'
import { addTeamPeople } from './add-team-people.ts'
import { tooMany } from './check-people.ts'
import { pasteForm, tableForm } from './form.ts'
import { checked, previewFacts, rowsOf } from './people-facts.ts'
import { mostPeople, readPeople, type PersonRow } from './read-people.ts'
import { theTeam } from './the-team.ts'

export const peopleRoutes: Route[] = [
  get('/setup/team', ['administrator'], (ask) =>
    teamPage(ask, { values: { site: String(defaultSite) }, errors: [] }),
  ),

  post('/setup/team', ['administrator'], async (ask) => {
    const form = ask.form(teamForm)
    if (!form.ok) return teamPage(ask, form, 422)
    const mine = await administered(ask.view)
    const organisation = form.input.organisation ?? (mine.length === 1 ? mine[0]!.id : null)
    const outcome = await addTeam(ask.act, { ...form.input, organisation })
    if (outcome.refused === null) return ask.seeOther(`/setup/people?team=${outcome.id}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    return teamPage(ask, { values: form.values, errors }, status)
  }),

  get('/setup/people', ['administrator'], async (ask) => {
    const chosen = await theTeam(ask, ask.query('team'), ({ workers }) => Number(workers) === 0)
    if (!chosen) return ask.seeOther('/setup/team')
    return pastePage(ask, { values: { team: chosen.team.id }, errors: [] })
  }),

  // Both pages are one form: what was kept of the lines goes once the table is saved.
  post('/setup/people', ['administrator'], (ask) =>
    ask.fields.has('people') ? lookOver(ask) : add(ask),
  ),
]

async function lookOver(ask: Ask) {
  const form = ask.form(pasteForm)
  if (!form.ok) return pastePage(ask, form, 422)
  const { team, people, lead_answers_to_me: leadAnswersToMe } = form.input
  const rows = readPeople(people)
  if (rows.length > mostPeople) {
    const errors = [{ field: 'people', message: tooMany }]
    return pastePage(ask, { values: form.values, errors }, 422)
  }
  const { errors } = await checked(ask.view, rows, null)
  return preview(ask, { team, rows, errors, leadAnswersToMe, dates: '' })
}

async function add(ask: Ask) {
  const form = ask.form(tableForm)
  const rows = rowsOf(form.values)
  const shown = shownIn(form.values, rows)
  if (!form.ok) return preview(ask, { ...shown, errors: form.errors })
  const { team, dates, lead_answers_to_me: leadAnswersToMe } = form.input
  const { people, errors } = await checked(ask.view, rows, dates)
  if (errors.length > 0) return preview(ask, { ...shown, errors })
  const outcome = await addTeamPeople(ask.act, { team, people, leadAnswersToMe })
  if (outcome.refused === null) return ask.seeOther(`/setup/bonds?team=${team}`, 'people')
  return preview(ask, { ...shown, errors: refusedAs(outcome).errors })
}

type Shown = {
  team: string
  rows: PersonRow[]
  errors: FieldError[]
  leadAnswersToMe: boolean
  dates: string
}

const shownIn = (values: Values, rows: PersonRow[]) => ({
  team: text(values.team),
  rows,
  leadAnswersToMe: text(values.lead_answers_to_me) !== '',
  dates: text(values.dates),
})

const text = (value: Values[string]) => [value ?? ''].flat()[0] ?? ''

async function preview(ask: Ask, shown: Shown) {
  const chosen = await theTeam(ask, shown.team || null)
  if (!chosen) throw new NotFound()
  const facts = previewFacts({ ...shown, team: chosen.team }, ask.today)
  const status = shown.errors.length > 0 ? 422 : 200
  return ask.page(<PreviewPage shell={ask.shell} facts={facts} />, status)
}

async function teamPage(ask: Ask, typed: Typed, status = 200) {
  const organisations = (await administered(ask.view)).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  return ask.page(
    <FirstTeamPage shell={ask.shell} typed={typed} organisations={organisations} />,
    status,
  )
}

async function pastePage(ask: Ask, typed: Typed, status = 200) {
  const chosen = await theTeam(ask, null)
  if (!chosen) throw new NotFound()
  const teams = chosen.teams.map(({ id, name }) => ({ value: id, label: name }))
  return ask.page(<FirstPeoplePage shell={ask.shell} typed={typed} teams={teams} />, status)
}
