import type { Sent } from '../../support/client.ts'
import type { supervisionAgreements } from '../../support/world/supervision.ts'
import { bodies } from './bodies.ts'
import {
  about,
  clinicalLeads,
  leads,
  list,
  managers,
  one,
  page,
  workers,
  type Case,
} from './cases.ts'
import { actorsOf, readersOf, type Standing } from './records.ts'

/** A manager sees how often and how long; `acts` may still sign. */
const agreements: Record<keyof typeof supervisionAgreements, Standing> = {
  samEve: { own: 'sam', reads: 'priya wren eve' },
  samPriya: { own: 'sam', reads: 'priya wren' },
  samAnna: { own: 'sam', reads: 'priya wren anna', acts: 'sam anna' },
  tomGale: { own: 'tom', reads: 'meg', acts: 'tom meg' },
  otisOlwen: { own: 'otis', reads: 'olwen' },
  olaAnna: { own: 'ola', reads: 'priya wren anna' },
}

/** `own` leads or manages somebody there who is not the lead. */
const supported: Record<string, Standing> = {
  harbour: { own: 'priya wren' },
  quay: { own: 'frank nell wren' },
  lantern: { own: 'meg' },
  ferry: { own: 'olwen' },
}

const agreement = { prefix: 'supervision', standing: agreements }
const team = { prefix: 'team', standing: supported }

const mayPropose = [...new Set([...workers, ...leads, ...managers, ...clinicalLeads])]
const base = '/supervision/agreements'

const only =
  (names: Partial<Record<keyof typeof agreements, string>>) => (_: Standing, name: string) =>
    list(names[name as keyof typeof agreements] ?? '').filter(Boolean)

const proposal = (employment: string, more: Sent): Sent => ({
  employment: `employment-${employment}`,
  purpose: 'Time to think',
  every: '4',
  unit: 'week',
  minutes: '60',
  'functions[]': ['formative'],
  credit_rule: 'bacp',
  keeps: 'log',
  exceptions: 'If somebody is in danger',
  employer_knows: 'Dates',
  review_on: '2027-02-01',
  ...more,
})

const line = { type: 'line', with: 'person-priya', version: '2' }
const outside = { type: 'external', with: 'supervisor-gale', version: '4' }

const kinds = ['line', 'clinical', 'external', 'safeguarding', 'peer', 'mdt']
const support: Sent = {
  ...Object.fromEntries(
    kinds.flatMap((kind) => [
      [`every_${kind}`, '6'],
      [`unit_${kind}`, 'week'],
      [`minutes_${kind}`, '45'],
    ]),
  ),
  from_on: '2026-12-01',
  version: '0',
}

/** What is agreed about supervision, and what a team means everyone to have. */
export const agreedSupervision: Record<string, Case[]> = {
  [`get ${base}`]: page(base, [...mayPropose, 'eve']),
  [`get ${base}/new`]: [
    ...page(`${base}/new`, mayPropose),
    one('sam', `${base}/new?employment=employment-sam`, list('sam priya wren anna')),
    one('tom', `${base}/new?employment=employment-tom&type=external`, list('tom meg')),
    one('absent', `${base}/new?employment=employment-absent&type=external`, []),
  ],
  [`post ${base}`]: [
    one('absent', base, [], proposal('absent', line)),
    one('tom', base, list('tom meg'), proposal('tom', outside)),
    // Wren may propose what she signs; this one is between two others, and her form comes back.
    { ...one('sam', base, list('sam priya wren'), proposal('sam', line)), toldNo: list('anna') },
  ],
  [`get ${base}/:id`]: about(agreement, { path: (id) => `${base}/${id}`, opens: readersOf }),
  [`post ${base}/:id/signature`]: about(agreement, {
    path: (id) => `${base}/${id}/signature`,
    opens: actorsOf,
    toldNo: readersOf,
    body: bodies.press,
  }),
  [`post ${base}/:id/paper`]: about(agreement, {
    path: (id) => `${base}/${id}/paper`,
    opens: only({ tomGale: 'meg' }),
    toldNo: readersOf,
    body: { signed_on: '2026-11-09', ...bodies.press },
  }),
  [`post ${base}/:id/withdrawal`]: about(agreement, {
    path: (id) => `${base}/${id}/withdrawal`,
    opens: only({ samAnna: 'sam', tomGale: 'tom' }),
    toldNo: readersOf,
    body: bodies.press,
  }),
  [`post ${base}/:id/ending`]: about(agreement, {
    path: (id) => `${base}/${id}/ending`,
    opens: only({ samEve: 'sam priya eve', samPriya: 'sam priya', otisOlwen: 'otis olwen' }),
    toldNo: readersOf,
    body: { reason: 'other', ...bodies.press },
  }),
  'get /teams/:id/support': about(team, {
    path: (id) => `/teams/${id}/support`,
    opens: readersOf,
  }),
  'post /teams/:id/support': about(team, {
    path: (id) => `/teams/${id}/support`,
    opens: readersOf,
    body: support,
  }),
}
