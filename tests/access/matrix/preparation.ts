import type { World } from '../../support/world.ts'
import { about, list, one, page, signedIn, type Case } from './cases.ts'
import { leadsOf, ownerOf, persons, readersOf, type Standing } from './records.ts'

type Sitting = keyof World['sessions']
type Prepared = Standing & { version?: string }

/** `own` is supervised there; `reads` was sent something for it, and is still bonded. */
const sittings: Partial<Record<Sitting, Prepared>> = {
  samEveNext: { own: 'sam', reads: 'eve', version: '1' },
  samPriyaNext: { own: 'sam', version: '1' },
  samAnnaNext: { own: 'sam', version: '1' },
  samEve: { own: 'sam' },
  samEd: { own: 'sam', version: '1' },
  tomGaleNext: { own: 'tom hana' },
  peers: { own: 'sam ola' },
  priyaMeg: { own: 'priya' },
  otisOlwen: { own: 'otis' },
}

const sitting = { prefix: 'sitting', standing: sittings }
const sent: Partial<Record<Sitting, Prepared>> = Object.fromEntries(
  Object.entries(sittings).filter(([, { version }]) => version),
)
const prepared = { prefix: 'sitting', standing: sent }

const versionOf = (name: string) => sittings[name as Sitting]?.version ?? '0'
const at = (id: string) => `/supervision/sessions/${id}/preparation`

const sentTo = ({ reads = '' }: Prepared) => list(reads).filter(Boolean)

const points: Record<keyof World['talkingPoints'], Standing> = {
  samByPriya: { own: 'sam', reads: 'priya', acts: 'priya' },
  samBySam: { own: 'sam', reads: 'priya', acts: 'sam' },
  tomByMeg: { own: 'tom', reads: 'meg', acts: 'meg' },
}
const point = { prefix: 'point', standing: points }
const writer = ({ acts = '' }: Standing) => list(acts)
const ofPoint = (id: string, noun = '') => `/supervision/talking-points/${id}${noun}`
const words = { words: 'The training budget again', version: '1' }
const person = { prefix: 'person', standing: persons }

export const broughtAlong: Record<string, Case[]> = {
  'get /supervision/sessions/:id/preparation': about(sitting, { path: at, opens: ownerOf }),
  'post /supervision/sessions/:id/preparation': about(sitting, {
    path: at,
    opens: ownerOf,
    body: (name) => ({ topics: 'Endings', press: 'keep', version: versionOf(name) }),
  }),
  'post /supervision/sessions/:id/preparation/withdrawal': [
    ...about(
      { prefix: 'sitting', standing: { samEveNext: sittings.samEveNext!, samEd: sittings.samEd! } },
      { path: (id) => `${at(id)}/withdrawal`, opens: ownerOf, body: { version: '1' } },
    ),
    one('never sent', `${at('sitting-samAnnaNext')}/withdrawal`, [], { version: '1' }),
  ],
  'post /supervision/sessions/:id/preparation/removal': about(prepared, {
    path: (id) => `${at(id)}/removal`,
    opens: ownerOf,
    body: { version: '1' },
  }),
  'get /supervision/sessions/:id/preparation/print': about(sitting, {
    path: (id) => `${at(id)}/print`,
    opens: ownerOf,
  }),
  'get /supervision/sessions/:id/preparation/sent': about(sitting, {
    path: (id) => `${at(id)}/sent`,
    opens: sentTo,
  }),
  'get /supervision/talking-points': page('/supervision/talking-points', signedIn),
  'post /supervision/talking-points': [
    one('-', '/supervision/talking-points', list('sam ola priya hana tom quinn rhys cass otis'), {
      words: 'The rota',
      version: '0',
    }),
  ],
  'get /people/:id/talking-points': about(person, {
    path: (id) => `/people/${id}/talking-points`,
    opens: leadsOf,
  }),
  'post /people/:id/talking-points': about(person, {
    path: (id) => `/people/${id}/talking-points`,
    opens: leadsOf,
    body: { words: 'The rota', version: '0' },
  }),
  'get /supervision/talking-points/:id/edit': about(point, {
    path: (id) => ofPoint(id, '/edit'),
    opens: writer,
  }),
  'post /supervision/talking-points/:id': about(point, {
    path: (id) => ofPoint(id),
    opens: writer,
    body: words,
  }),
  'post /supervision/talking-points/:id/talked': about(point, {
    path: (id) => ofPoint(id, '/talked'),
    opens: readersOf,
    body: { version: '1' },
  }),
  'post /supervision/talking-points/:id/next-time': about(point, {
    path: (id) => ofPoint(id, '/next-time'),
    opens: () => [],
    toldNo: readersOf,
    body: { version: '1' },
  }),
  'post /supervision/talking-points/:id/removal': about(point, {
    path: (id) => ofPoint(id, '/removal'),
    opens: writer,
    body: { version: '1' },
  }),
}
