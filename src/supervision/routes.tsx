import { BookPage } from '../../views/supervision/book-page.tsx'
import { MapPage, PersonMapPage } from '../../views/supervision/map-page.tsx'
import { PracticePage } from '../../views/supervision/practice-page.tsx'
import { SessionsPage } from '../../views/supervision/sessions-page.tsx'
import { TeamSupportPage } from '../../views/supervision/team-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError, Values } from '../web/form.ts'
import { sessionsFile } from './file.ts'
import { bookSessions } from './book-sessions.ts'
import { bookFacts, newBooking, practiceFacts, toLookAt } from './booking-facts.ts'
import { bookingForm, practiceForm } from './form.ts'
import { ownMapFacts, sessionsFacts, teamSupportFacts } from './list-facts.ts'
import { logPractice } from './log-practice.ts'
import { supportMaps } from './map-facts.ts'
import { sessionRoutes } from './session-routes.tsx'
import { supportFile, teamSupportFile } from './support-file.ts'
import { ownLinks, teamLinks } from './ways.ts'

/** Whoever works here is supported, whatever they do here. */
const working = ['signed_in'] as const

export const supervisionRoutes: Route[] = [
  get(
    '/supervision',
    working,
    async (ask) => {
      const facts = await ownMapFacts(ask.view)
      if (!facts) throw new NotFound()
      return ask.page(<MapPage shell={ask.shell} facts={facts} links={ownLinks(ask.me.roles)} />)
    },
    (ask) => supportFile(ask.view, { scope: 'own' }),
  ),

  get(
    '/supervision/team',
    ['lead'],
    (ask) => teamPage(ask, 'line', '/supervision/team'),
    (ask) => teamSupportFile(ask.view, 'line'),
  ),

  get(
    '/supervision/teams',
    ['manager'],
    (ask) => teamPage(ask, 'manager', '/supervision/teams'),
    (ask) => teamSupportFile(ask.view, 'manager'),
  ),

  get(
    '/people/:id/supervision',
    ['lead', 'manager'],
    async (ask) => {
      const { maps } = await supportMaps(ask.view, { scope: 'person', person: ask.param('id') })
      const [first] = maps
      if (!first) throw new NotFound()
      const back = { href: `/people/${first.person}`, label: first.name }
      return ask.page(<PersonMapPage shell={ask.shell} maps={maps} back={back} />)
    },
    (ask) => supportFile(ask.view, { scope: 'person', person: ask.param('id') }),
  ),

  get(
    '/supervision/sessions',
    ['signed_in'],
    async (ask) => {
      const asked = { employment: ask.query('employment'), page: ask.pageNumber }
      const facts = await sessionsFacts(ask.view, asked)
      if (!facts) throw new NotFound()
      return ask.page(<SessionsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => sessionsFile(ask.view, ask.query('employment')),
  ),

  get('/supervision/sessions/new', ['signed_in'], async (ask) => {
    const asked = { employment: ask.query('employment'), type: ask.query('type') }
    return bookPage(ask, await newBooking(ask.view, asked))
  }),

  post('/supervision/sessions', ['signed_in'], async (ask) => {
    const form = ask.form(bookingForm)
    if (!form.ok) return bookPage(ask, form, 422)
    const hints = await toLookAt(ask.view, form.input, form.values)
    if (hints.length > 0) return bookPage(ask, { ...form, errors: [], hints }, 422)
    const outcome = await bookSessions(ask.act, form.input)
    if (outcome.refused === 'unfit') return bookPage(ask, { ...form, ...outcome }, 422)
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(
      `/supervision/sessions/${outcome.id}`,
      outcome.count > 1 ? 'booked_all' : 'booked',
    )
  }),

  get('/supervision/practice', working, (ask) =>
    practicePage(ask, { values: { on: ask.today }, errors: [] }),
  ),

  post('/supervision/practice', working, async (ask) => {
    const form = ask.form(practiceForm)
    if (!form.ok) return practicePage(ask, form, 422)
    const outcome = await logPractice(ask.act, form.input)
    if (outcome.refused === 'unfit') return practicePage(ask, { ...form, ...outcome }, 422)
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(`/supervision/sessions/${outcome.id}`, 'practice')
  }),

  ...sessionRoutes,
]

type TeamAddress = '/supervision/team' | '/supervision/teams'

async function teamPage(ask: Ask, scope: 'line' | 'manager', at: TeamAddress) {
  const facts = await teamSupportFacts(ask.view, { scope, page: ask.pageNumber })
  const links = teamLinks(ask.me.roles)
  return ask.page(<TeamSupportPage shell={ask.shell} {...{ facts, links, at }} />)
}

type Typed = { values: Values; errors: FieldError[]; hints?: { when: string; words: string[] }[] }

async function bookPage(ask: Ask, { hints, ...typed }: Typed, status = 200) {
  const facts = await bookFacts(ask.view, typed, hints)
  if (!facts) throw new NotFound()
  return ask.page(<BookPage shell={ask.shell} facts={facts} />, status)
}

async function practicePage(ask: Ask, typed: Typed, status = 200) {
  const facts = await practiceFacts(ask.view, typed)
  if (!facts) throw new NotFound()
  return ask.page(<PracticePage shell={ask.shell} facts={facts} />, status)
}
