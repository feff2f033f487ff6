import { PointForm } from '../../views/talking-points/point-form.tsx'
import { PointsPage } from '../../views/talking-points/points-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import { addPoint } from './add-point.ts'
import { carryPoint, editPoint, removePoint, tickPoint } from './change-point.ts'
import { pointsFile } from './file.ts'
import { mostWords, newPointForm, pointForm, pointPressForm } from './form.ts'
import { pointsFacts, whoSeesPoints } from './points-facts.ts'
import { findPoint, type FoundPoint } from './queries.ts'

const own = '/supervision/talking-points'
const signedIn = ['signed_in'] as const

export const talkingPointRoutes: Route[] = [
  get(
    '/supervision/talking-points',
    signedIn,
    (ask) => listPage(ask, ask.me.person, nothing),
    (ask) => pointsFile(ask.view, ask.me.person),
  ),
  post('/supervision/talking-points', signedIn, (ask) => add(ask, ask.me.person)),

  get(
    '/people/:id/talking-points',
    ['lead'],
    (ask) => listPage(ask, somebody(ask), nothing),
    (ask) => pointsFile(ask.view, somebody(ask)),
  ),
  post('/people/:id/talking-points', ['lead'], (ask) => add(ask, somebody(ask))),

  get('/supervision/talking-points/:id/edit', signedIn, async (ask) => {
    const point = await myPoint(ask)
    return editPage(ask, point, { values: { words: point.words }, errors: [] })
  }),

  post('/supervision/talking-points/:id', signedIn, async (ask) => {
    const point = await myPoint(ask)
    const form = ask.form(pointForm)
    if (!form.ok) return editPage(ask, point, form)
    const { input, version, values } = form
    const outcome = await editPoint(ask.act, { id: point.id, version, words: input.words })
    if (outcome.refused === null) return ask.seeOther(listOf(ask, point), 'saved')
    if (outcome.refused !== 'changed_since') throw new NotFound()
    const clash = clashOf({ words: point.words }, values)
    return editPage(ask, point, { values, errors: [], clash, version: point.version })
  }),

  post('/supervision/talking-points/:id/talked', signedIn, (ask) =>
    press(ask, 'point_talked', (point, { session, version }) =>
      tickPoint(ask.act, { id: point.id, version, session }),
    ),
  ),
  post('/supervision/talking-points/:id/next-time', signedIn, (ask) =>
    press(ask, 'point_again', ({ id }, { version }) => carryPoint(ask.act, { id, version })),
  ),
  post('/supervision/talking-points/:id/removal', signedIn, async (ask) => {
    const { version } = ask.form(pointPressForm)
    const outcome = await removePoint(ask.act, { id: ask.param('id'), version })
    if (outcome.refused === null) return ask.seeOther(listOf(ask, outcome), 'taken_away')
    const point = await findPoint(ask.view, ask.param('id'))
    if (outcome.refused === 'changed_since' && point) {
      return listPage(ask, point.person_id, overtaken)
    }
    throw new NotFound()
  }),
]

type Filled = { values: Values; errors: FieldError[]; overtaken?: boolean }
const nothing: Filled = { values: {}, errors: [] }
const overtaken: Filled = { ...nothing, overtaken: true }

const listOf = ({ me }: Ask, { person_id: person }: Pick<FoundPoint, 'person_id'>) =>
  person === me.person ? own : `/people/${person}/talking-points`

/** A lead has their own points on a page of their own. */
function somebody(ask: Ask): string {
  if (ask.param('id') === ask.me.person) throw new NotFound()
  return ask.param('id')
}

/** The asker wrote it, and can still change it. */
async function myPoint(ask: Ask): Promise<FoundPoint> {
  const point = await findPoint(ask.view, ask.param('id'))
  if (point?.by_id !== ask.me.person) throw new NotFound()
  return point
}

async function listPage(ask: Ask, person: string, filled: Filled) {
  const facts = await pointsFacts(ask.view, { person, page: ask.pageNumber })
  if (!facts) throw new NotFound()
  const { overtaken: changed = false, ...typed } = filled
  const page = <PointsPage shell={ask.shell} facts={{ ...facts, ...typed }} changed={changed} />
  return ask.page(page, changed ? 409 : typed.errors.length > 0 ? 422 : 200)
}

async function add(ask: Ask, person: string) {
  const form = ask.form(newPointForm)
  if (!form.ok) return listPage(ask, person, form)
  const { employment_id: employment, words } = form.input
  const outcome = await addPoint(ask.act, { person, employment, words })
  if (outcome.refused === null) return ask.seeOther(listOf(ask, { person_id: person }), 'saved')
  if (outcome.refused !== 'unfit') throw new NotFound()
  return listPage(ask, person, { values: form.values, errors: outcome.errors })
}

type Pressed = { session: string | null; version: number }
type Press = (point: FoundPoint, pressed: Pressed) => Promise<Outcome<{ id: string }>>

/** Back to the session where it was pressed, or to the list. */
async function press(ask: Ask, word: Said, change: Press) {
  const form = ask.form(pointPressForm)
  const point = await findPoint(ask.view, ask.param('id'))
  if (!point) throw new NotFound()
  const session = form.ok ? form.input.session_id : null
  const outcome = await change(point, { session, version: form.version })
  const to = session ? `/supervision/sessions/${session}#talking-points` : listOf(ask, point)
  if (outcome.refused === null) return ask.seeOther(to, word)
  if (outcome.refused === 'changed_since') return listPage(ask, point.person_id, overtaken)
  throw new NotFound()
}

type Editing = Filled & { clash?: ReturnType<typeof clashOf>; version?: number }

async function editPage(ask: Ask, point: FoundPoint, { clash, version, ...typed }: Editing) {
  const { id, person_id: person, employment_id: employment } = point
  const facts = {
    id,
    version: version ?? point.version,
    back: listOf(ask, point),
    most: mostWords,
    whoSees: await whoSeesPoints(ask.view, { person, employment }),
    values: typed.values,
    errors: typed.errors,
    clash: clash ?? null,
  }
  const status = clash ? 409 : typed.errors.length > 0 ? 422 : 200
  return ask.page(<PointForm shell={ask.shell} facts={facts} />, status)
}
