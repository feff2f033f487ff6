import type { Sent } from '../../support/client.ts'
import { about, leads, one, page, signedIn, workers, type Case } from './cases.ts'
import { leave, ownerOf as mine, timeBlocks } from './records.ts'

const version = { version: '1' }
const away = { prefix: 'leave', standing: leave }
const block = { prefix: 'time-block', standing: timeBlocks }
const working = signedIn.filter((viewer) => viewer !== 'eve' && viewer !== 'noor')

const bodies = {
  day: { on: '2026-11-09', medium: 'phone', minutes: '15', 'holding[]': ['holding-blueDoor'] },
  undo: { 'contact[]': ['contact-blueDoor'] },
  answer: {
    'co_holder[]': ['co-holder-slipwaySam'],
    from_at: '2026-12-01T00:00:00.000Z',
    ended_at: '2026-12-02T00:00:00.000Z',
    answer: 'yes',
  },
  time: { spent_on: '2026-11-09', minutes: '30', kind: 'groups', note: 'Changed words' },
  leave: { from_on: '2027-02-01', until_on: '2027-02-05', part: 'whole' },
  cover: { colleague: 'person-ola', 'holding[]': ['holding-blueDoor'], shares: 'The call' },
} as const satisfies Record<string, Sent>

const leavePath = (rest: string) => (id: string) => `/leave/${id}${rest}`

/** Contacts by week, other time, leave and who covers it. */
export const timed: Record<string, Case[]> = {
  'get /contacts': page('/contacts', workers),
  'get /contacts/new': page('/contacts/new', workers),
  'post /contacts': page('/contacts', workers, bodies.day),
  'post /contacts/removal': [
    one('kept long ago', '/contacts/removal', [], bodies.undo),
    one('absent', '/contacts/removal', [], { 'contact[]': ['contact-absent'] }),
  ],
  'post /cover-answers': [
    one('never asked', '/cover-answers', [], bodies.answer),
    one('absent', '/cover-answers', [], { ...bodies.answer, 'co_holder[]': ['co-holder-absent'] }),
  ],
  'get /time': page('/time', workers),
  'post /time': page('/time', workers, bodies.time),
  'get /time/:id': about(block, { path: (id) => `/time/${id}`, opens: mine }),
  'post /time/:id': about(block, {
    path: (id) => `/time/${id}`,
    opens: mine,
    body: { ...bodies.time, ...version },
  }),
  'post /time/:id/removal': about(block, {
    path: (id) => `/time/${id}/removal`,
    opens: mine,
    body: version,
  }),
  'get /leave': page('/leave', working),
  'get /leave/new': page('/leave/new', working),
  'post /leave': page('/leave', working, bodies.leave),
  'get /team/leave': page('/team/leave', leads),
  'get /leave/:id': about(away, { path: leavePath(''), opens: mine }),
  'post /leave/:id': about(away, {
    path: leavePath(''),
    opens: mine,
    body: { ...bodies.leave, ...version },
  }),
  'post /leave/:id/removal': about(away, {
    path: leavePath('/removal'),
    opens: mine,
    body: version,
  }),
  'post /leave/:id/cover': about(away, {
    path: leavePath('/cover'),
    opens: mine,
    body: bodies.cover,
  }),
  'post /leave/:id/cover/:coHolder/ending': [
    ...about(away, {
      path: leavePath('/cover/co-holder-absent/ending'),
      opens: () => [],
      body: version,
    }),
    one('no cover', '/leave/leave-sam/cover/co-holder-blueDoorGp/ending', [], version),
  ],
}
