import type { Sent } from '../../support/client.ts'
import type { World } from '../../support/world.ts'
import { about, page, signedIn, type Case } from './cases.ts'
import { actorsOf, ownerOf, readersOf, type Standing } from './records.ts'

type Sitting = keyof World['sessions']

/** `own` is supervised there; `reads` gives it, or leads them in line management; `acts` write. */
const places: Record<Sitting, Standing> = {
  samEve: { own: 'sam', reads: 'eve', acts: 'sam eve' },
  samPriya: { own: 'sam', reads: 'priya', acts: 'sam priya' },
  samEveNext: { own: 'sam', reads: 'eve', acts: 'sam eve' },
  samEd: { own: 'sam', acts: 'sam' },
  samPriyaNext: { own: 'sam', reads: 'priya', acts: 'sam priya' },
  samAnna: { own: 'sam', reads: 'anna', acts: 'sam anna' },
  samAnnaNext: { own: 'sam', reads: 'anna', acts: 'sam anna' },
  samFrank: { own: 'sam', reads: 'priya', acts: 'sam' },
  tomGale: { own: 'tom', acts: 'tom' },
  tomGaleNext: { own: 'tom hana', acts: 'tom hana' },
  tomMeg: { own: 'tom', reads: 'meg', acts: 'tom meg' },
  peers: { own: 'sam ola', acts: 'sam ola' },
  priyaMeg: { own: 'priya', reads: 'meg', acts: 'priya meg' },
  otisOlwen: { own: 'otis', reads: 'olwen', acts: 'otis olwen' },
}

/** Of these something is written already. */
const written = ['samEve', 'samEd', 'samPriya', 'samAnna', 'samFrank', 'tomMeg', 'otisOlwen']
const isWritten = (name: string) => written.includes(name)
/** What is sent too soon comes back with the reason. */
const isToCome = (name: string) => name.endsWith('Next')

const sitting = { prefix: 'sitting', standing: places }
const at = (rest: string) => (id: string) => `/supervision/sessions/${id}${rest}`

const writers = (rest: string, body?: Sent | ((name: string) => Sent)) =>
  about(sitting, {
    path: at(rest),
    opens: actorsOf,
    toldNo: readersOf,
    ...(body ? { body } : {}),
  })

/** Only where there are words to agree to, to change, or to say something about. */
const ofWritten = (rest: string, body?: Sent) =>
  about(sitting, {
    path: at(rest),
    opens: (it, name) => (isWritten(name) || (body && isToCome(name)) ? actorsOf(it) : []),
    toldNo: readersOf,
    ...(body ? { body } : {}),
  })

const promise = (name: string): Sent => ({
  what: 'Ring the duty line',
  owner: `person-${places[name as Sitting]?.own.split(' ')[0] ?? 'sam'}`,
  due_on: '2026-11-20',
})

/** What is kept of sessions, how their time went, and one's own portfolio. */
export const keptOfSessions: Record<string, Case[]> = {
  'get /supervision/sessions/:id/record': about(sitting, { path: at('/record'), opens: readersOf }),
  'post /supervision/sessions/:id/record': writers('/record', {
    words: 'Changed words',
    version: '1',
  }),
  'get /supervision/sessions/:id/record/edit': ofWritten('/record/edit'),
  'post /supervision/sessions/:id/record/agreement': ofWritten('/record/agreement', {
    version: '1',
  }),
  'post /supervision/sessions/:id/record/comments': ofWritten('/record/comments', {
    kind: 'comment',
    words: 'A word beside it',
  }),
  'post /supervision/sessions/:id/record/actions': writers('/record/actions', promise),
  'get /supervision/sessions/:id/split': about(sitting, { path: at('/split'), opens: ownerOf }),
  'post /supervision/sessions/:id/split': about(sitting, {
    path: at('/split'),
    opens: ownerOf,
    body: { support: '30', helped: 'partly', version: '1' },
  }),
  'get /supervision/portfolio': page('/supervision/portfolio', signedIn),
}
