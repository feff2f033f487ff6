import type { World } from '../../support/world.ts'
import {
  about,
  leads,
  list,
  managers,
  nobodys,
  one,
  open,
  page,
  workers,
  type Case,
} from './cases.ts'
import type { Viewer } from './viewers.ts'

type Sitting = keyof World['sessions']
const names = (who: string): Viewer[] => list(who).filter((name) => (name as string) !== '')

/** Sessions paid from a contract of the place Meg manages, with somebody Meg manages. */
const linked: Partial<Record<Sitting, string>> = {
  tomGale: 'meg',
  tomGaleNext: 'meg',
  samEve: '',
  otisOlwen: '',
}

/** Sessions that have begun, and whoever gave them from outside. */
const given: Partial<Record<Sitting, string>> = {
  samEve: 'eve',
  samEveNext: '',
  samAnna: '',
  tomGale: '',
}

const sitting = (standing: Partial<Record<Sitting, string>>) => ({ prefix: 'sitting', standing })
const directory = { prefix: 'supervisor', standing: { eve: 'eve', ed: '', gale: '', una: '' } }

const asked = {
  often: 'weeks_4',
  first_on: '2026-12-01',
  at: '10:00',
  minutes: '60',
  count: '1',
  'people[]': ['employment-tom'],
  sharing: 'turn',
  place: 'room',
}
const preview = (contract: string) => {
  const query = new URLSearchParams({ ...asked, 'people[]': 'employment-tom', contract })
  return `/session-series/preview?${query.toString()}`
}
const booked = (contract: string) => ({
  ...asked,
  contract,
  'row_on[]': ['2026-12-01'],
  'row_at[]': ['10:00'],
  'row_minutes[]': ['60'],
  'row_who[]': ['employment-tom'],
  'row_use[]': ['0'],
  do: 'book',
})
const confidence = {
  employment: 'employment-sam',
  reason: 'adult',
  told: 'gp',
  told_on: '2026-11-09',
}
const hours = { from_1: '09:00', to_1: '12:00', version: '1' }
const telling = (session: string, id: string) =>
  `/my-sessions/sitting-${session}/confidences/${id}/telling`

/** Series, who came by a link, and the pages of whoever supervises. */
export const inSeries: Record<string, Case[]> = {
  'get /session-series/new': page('/session-series/new', leads),
  'get /session-series/preview': [
    one('gale', preview('contract-gale'), list('meg')),
    one('absent', preview('contract-absent'), []),
  ],
  'post /session-series': [
    one('gale', '/session-series', list('meg'), booked('contract-gale')),
    one('una', '/session-series', [], booked('contract-una')),
    one('absent', '/session-series', [], booked('contract-absent')),
  ],
  'get /session-series/:id': [
    one('gale', '/session-series/series-gale', list('meg')),
    one('absent', '/session-series/series-absent', []),
  ],
  'post /session-series/:id/ending': [
    one('gale', '/session-series/series-gale/ending', list('meg'), ending()),
    one('absent', '/session-series/series-absent/ending', [], ending()),
  ],
  'get /attendance/kept': open('/attendance/kept'),
  'get /attendance/:token': nobodys('/attendance/absent'),
  'post /attendance/:token': nobodys('/attendance/absent', { 'person_person-tom': 'came' }),
  'get /supervision/sessions/:id/attendance-link': about(sitting(linked), {
    path: (id) => `/supervision/sessions/${id}/attendance-link`,
    opens: names,
  }),
  'post /supervision/sessions/:id/attendance-link': about(sitting(linked), {
    path: (id) => `/supervision/sessions/${id}/attendance-link`,
    opens: names,
    body: { version: '1' },
  }),
  'post /supervision/sessions/:id/attendance-link/removal': about(sitting(linked), {
    path: (id) => `/supervision/sessions/${id}/attendance-link/removal`,
    opens: names,
    body: { version: '1' },
  }),
  'get /my-sessions': page('/my-sessions', list('eve anna')),
  'get /my-sessions/:id/confidences/new': about(sitting(given), {
    path: (id) => `/my-sessions/${id}/confidences/new`,
    opens: names,
  }),
  'post /my-sessions/:id/confidences': about(sitting(given), {
    path: (id) => `/my-sessions/${id}/confidences`,
    opens: names,
    body: confidence,
  }),
  'post /my-sessions/:id/confidences/:confidence/telling': [
    one('sam', telling('samEve', 'broken-sam'), list('eve'), { version: '1' }),
    one('another session', telling('samEveNext', 'broken-sam'), [], { version: '1' }),
    one('absent', telling('samEve', 'broken-absent'), [], { version: '1' }),
  ],
  'get /supervision/broken-confidences': page('/supervision/broken-confidences', [
    ...new Set([...workers, ...managers, ...list('eve')]),
  ]),
  'get /availability': page('/availability', list('eve')),
  'get /availability/:id': about(directory, {
    path: (id) => `/availability/${id}`,
    opens: names,
  }),
  'post /availability/:id': about(directory, {
    path: (id) => `/availability/${id}`,
    opens: names,
    body: hours,
  }),
}

function ending() {
  return { by: 'service', reason: 'leave', version: '1' }
}
