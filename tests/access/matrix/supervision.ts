import type { World } from '../../support/world.ts'
import { about, leads, list, managers, one, page, signedIn, type Case } from './cases.ts'
import { persons, readersOf, type Standing } from './records.ts'

type Sitting = keyof World['sessions']

/** `reads` lead or manage somebody there, or give it along a bond; `once` may only leave a group. */
const sittings: Record<Sitting, Standing> = {
  samEve: { own: 'sam', reads: 'priya wren eve' },
  samEveNext: { own: 'sam', reads: 'priya wren eve' },
  samEd: { own: 'sam', reads: 'priya wren' },
  samPriya: { own: 'sam', reads: 'priya wren' },
  samPriyaNext: { own: 'sam', reads: 'priya wren' },
  samAnna: { own: 'sam', reads: 'priya wren anna' },
  samAnnaNext: { own: 'sam', reads: 'priya wren anna' },
  samFrank: { own: 'sam', reads: 'priya wren' },
  tomGale: { own: 'tom', reads: 'meg' },
  tomGaleNext: { own: 'tom hana', reads: 'meg', once: 'tom hana' },
  tomMeg: { own: 'tom', reads: 'meg' },
  peers: { own: 'sam ola', reads: 'priya wren' },
  priyaMeg: { own: 'priya', reads: 'meg' },
  otisOlwen: { own: 'otis', reads: 'olwen' },
}
const sitting = { prefix: 'sitting', standing: sittings }

const arrangers = (standing: Standing) =>
  readersOf(standing).filter((viewer) => !list(standing.once ?? '').includes(viewer))
const onlyReaders = (standing: Standing) => list(standing.once ?? '').filter(Boolean)

const at = (noun: string) => (id: string) => `/supervision/sessions/${id}${noun}`
const version = { version: '1' }
const supervisees: Partial<Record<Sitting, readonly string[]>> = {
  tomGale: ['tom'],
  tomGaleNext: ['tom', 'hana'],
  tomMeg: ['tom'],
  peers: ['sam', 'ola'],
  priyaMeg: ['priya'],
  otisOlwen: ['otis'],
}

/** What whoever sees every seat would send. */
const cameTo = (name: string) => ({
  minutes: '50',
  ...Object.fromEntries(
    (supervisees[name as Sitting] ?? ['sam']).map((who) => [`person_person-${who}`, 'came']),
  ),
  ...version,
})

/** One of a group answers for one. */
const alone = { minutes: '50', 'person_person-sam': 'came', ...version }
const single = Object.fromEntries(
  Object.entries(sittings).filter(([name]) => name !== 'peers' && name !== 'tomGaleNext'),
) as Record<string, Standing>

const move = {
  on: '2027-02-03',
  at: '10:00',
  minutes: '60',
  place: 'video',
  by: 'service',
  reason: 'room',
  ...version,
}
const cancellation = {
  how: 'cancelled',
  by: 'service',
  reason: 'urgent_work',
  protected_kept: 'no',
  ...version,
}
const booking = {
  'people[]': ['employment-sam'],
  type: 'peer',
  giver: '',
  on: '2027-02-03',
  at: '10:00',
  minutes: '60',
  place: 'room',
}
const practice = { minutes: '10', with: 'outside', on: '', employment: '' }

/** Whoever works here in one job. */
const working = signedIn.filter((viewer) => viewer !== 'eve' && viewer !== 'noor')
const person = { prefix: 'person', standing: persons }

/** Line and managers' bonds alone: a clinical lead asks on the page of a session. */
const minders: Partial<Record<keyof World['people'], Standing>> = Object.fromEntries(
  Object.entries(persons).map(([name, { reads = '' }]) => [
    name,
    { own: '', reads: reads.replace('anna', '').trim() },
  ]),
)

/** Support maps, booking, and what becomes of a session. */
export const supported: Record<string, Case[]> = {
  'get /supervision': page('/supervision', working),
  'get /supervision/team': page('/supervision/team', leads),
  'get /supervision/teams': page('/supervision/teams', managers),
  'get /people/:id/supervision': about(
    { ...person, standing: minders },
    {
      path: (id) => `/people/${id}/supervision`,
      opens: ({ reads }) => (reads ? list(reads) : []),
    },
  ),
  'get /supervision/sessions': [
    one('own', '/supervision/sessions', working),
    one('sam', '/supervision/sessions?employment=employment-sam', list('sam priya wren')),
    one('otis', '/supervision/sessions?employment=employment-otis', list('otis olwen')),
  ],
  'get /supervision/sessions/new': page(
    '/supervision/sessions/new',
    signedIn.filter((viewer) => viewer !== 'noor'),
  ),
  'post /supervision/sessions': [
    one('with sam', '/supervision/sessions', list('sam priya wren'), booking),
    one('with otis', '/supervision/sessions', list('otis olwen'), {
      ...booking,
      'people[]': ['employment-otis'],
    }),
    one('absent', '/supervision/sessions', [], { ...booking, 'people[]': ['employment-absent'] }),
  ],
  'get /supervision/practice': page('/supervision/practice', working),
  'post /supervision/practice': page('/supervision/practice', working, practice),
  'get /supervision/sessions/:id': about(sitting, { path: at(''), opens: readersOf }),
  'get /supervision/sessions/:id/print': about(sitting, { path: at('/print'), opens: readersOf }),
  'get /supervision/sessions/:id/moves': about(sitting, { path: at('/moves'), opens: arrangers }),
  'post /supervision/sessions/:id/moves': about(sitting, {
    path: at('/moves'),
    opens: arrangers,
    body: move,
  }),
  'get /supervision/sessions/:id/cancellation': about(sitting, {
    path: at('/cancellation'),
    opens: arrangers,
  }),
  'post /supervision/sessions/:id/cancellation': about(sitting, {
    path: at('/cancellation'),
    opens: readersOf,
    body: cancellation,
  }),
  'get /supervision/sessions/:id/attendance': about(sitting, {
    path: at('/attendance'),
    opens: readersOf,
  }),
  'post /supervision/sessions/:id/attendance': [
    ...about(
      { ...sitting, standing: single },
      { path: at('/attendance'), opens: readersOf, body: cameTo },
    ),
    one('all the peers', at('/attendance')('sitting-peers'), list('priya wren'), cameTo('peers')),
    one('one of the peers', at('/attendance')('sitting-peers'), list('sam'), alone),
  ],
  'post /supervision/sessions/:id/reopening': about(sitting, {
    path: at('/reopening'),
    opens: arrangers,
    toldNo: onlyReaders,
    body: version,
  }),
  'post /supervision/sessions/:id/people-spoken-about': about(sitting, {
    path: at('/people-spoken-about'),
    opens: () => [],
    body: { 'talk[]': ['holding-blueDoor.co-holder-blueDoorGp'], ...version },
  }),
}
