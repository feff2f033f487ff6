import type { World } from '../../support/world.ts'
import { about, page, signedIn, type Case } from './cases.ts'
import { ownerOf as mine, readersOf, type Standing } from './records.ts'
import type { Viewer } from './viewers.ts'

/** Nobody but whoever wrote it (product.md 5.10). */
const reflections: Record<keyof World['reflections'], Standing> = {
  sam: { own: 'sam' },
  ola: { own: 'ola' },
  priya: { own: 'priya' },
  tom: { own: 'tom' },
  otis: { own: 'otis' },
}

/** `reads` was sent it, is still bonded to its writer, and has not had it taken back. */
const excerpts: Record<keyof World['excerpts'], Standing> = {
  samToPriya: { own: 'sam', reads: 'priya' },
  samToEve: { own: 'sam', reads: 'eve' },
  samToEd: { own: 'sam' },
  samToFrank: { own: 'sam' },
  samToDora: { own: 'sam' },
  tomToMeg: { own: 'tom', reads: 'meg' },
  otisToOlwen: { own: 'otis', reads: 'olwen' },
}

const reflection = { prefix: 'reflection', standing: reflections }
const excerpt = { prefix: 'excerpt', standing: excerpts }

/** Its writer finds the same words on their own page. */
const sentTo = (standing: Standing): Viewer[] =>
  readersOf(standing).filter((viewer) => !mine(standing).includes(viewer))

const written = { model: 'quick', title: 'Tides', body: 'Slack water', tags: 'ebb', cpd: 'yes' }
const lines = { to_id: 'person-priya', words: 'Slack water', checked: 'yes', version: '1' }

export const reflected: Record<string, Case[]> = {
  'get /reflections': page('/reflections', signedIn),
  'get /reflections/new': page('/reflections/new', signedIn),
  'get /reflections/cpd': page('/reflections/cpd', signedIn),
  'post /reflections': page('/reflections', signedIn, { ...written, version: '0' }),
  'post /reflections/search': page('/reflections/search', signedIn, {
    words: 'hard',
    version: '0',
  }),
  'get /reflections/:id': about(reflection, { path: (id) => `/reflections/${id}`, opens: mine }),
  'get /reflections/:id/edit': about(reflection, {
    path: (id) => `/reflections/${id}/edit`,
    opens: mine,
  }),
  'post /reflections/:id': about(reflection, {
    path: (id) => `/reflections/${id}`,
    opens: mine,
    body: { ...written, version: '1' },
  }),
  'get /reflections/:id/removal': about(reflection, {
    path: (id) => `/reflections/${id}/removal`,
    opens: mine,
  }),
  'post /reflections/:id/removal': about(reflection, {
    path: (id) => `/reflections/${id}/removal`,
    opens: mine,
    body: { version: '1' },
  }),
  'get /reflections/:id/excerpts/new': about(reflection, {
    path: (id) => `/reflections/${id}/excerpts/new`,
    opens: mine,
  }),
  'post /reflections/:id/excerpts': about(reflection, {
    path: (id) => `/reflections/${id}/excerpts`,
    opens: mine,
    body: lines,
  }),
  'get /excerpts': page('/excerpts', signedIn),
  'get /excerpts/:id': about(excerpt, { path: (id) => `/excerpts/${id}`, opens: sentTo }),
  'post /excerpts/:id/removal': about(excerpt, {
    path: (id) => `/excerpts/${id}/removal`,
    opens: mine,
    body: { version: '1' },
  }),
}
