import type { Sent } from '../../support/client.ts'
import { bodies } from './bodies.ts'
import { about, administrators, one, page, signedIn, workers, type Case } from './cases.ts'
import * as of from './records.ts'

const { agreements, holdings, loads, persons, stretches, ownerOf: mine, leadsOf } = of

const holding = { prefix: 'holding', standing: holdings }
const load = { prefix: 'employment', standing: loads }
const person = { prefix: 'person', standing: persons }
const agreement = { prefix: 'agreement', standing: agreements }

const until = { reason: 'A long wait', until_on: '2026-12-01' }
const stretched: Sent = { ...until, element: 'sessions' }

/** What was held in a job that is over is not to be stretched. */
const heldNow = (standing: of.Standing, name: string) => (name === 'longAgo' ? [] : mine(standing))

const review = (job: string): Sent => ({
  employment: `employment-${job}`,
  agreement: `agreement-${job}`,
  outcome: 'keep',
  next_on: '2027-02-09',
})

const agreedJobs = Object.keys(agreements)
const jobOf = (name: string) => (name === 'hana' ? 'hanaTidewell' : name)

const checklist: Sent = {
  organisation: 'organisation-tidewell',
  standing: 'p-----------',
  checked_on: '2026-11-09',
  job_description: 'yes',
}
const statement: Sent = {
  organisation: 'organisation-tidewell',
  words: 'Holding is work',
  version: '1',
}
const elsewhere = { organisation: 'absent' }

/** Stretches, reviews, and what an employer says. */
export const bounded: Record<string, Case[]> = {
  'get /holdings/:id/stretches/new': about(holding, {
    path: (id) => `/holdings/${id}/stretches/new`,
    opens: heldNow,
  }),
  'post /holdings/:id/stretches': about(holding, {
    path: (id) => `/holdings/${id}/stretches`,
    opens: heldNow,
    body: stretched,
  }),
  'get /agreement/stretches': page('/agreement/stretches', workers),
  'get /agreement/stretches/new': page('/agreement/stretches/new', workers),
  'post /agreement/stretches': about(load, {
    path: () => '/agreement/stretches',
    opens: (standing, name) =>
      name === 'samBefore' ? [] : name === 'wren' ? ['wren'] : mine(standing),
    body: (name) => ({ ...until, element: 'caseload', employment: `employment-${name}` }),
  }),
  'get /people/:id/agreement/stretches': about(person, {
    path: (id) => `/people/${id}/agreement/stretches`,
    opens: leadsOf,
  }),
  'post /stretches/:id/ending': about(
    { prefix: 'stretch', standing: stretches },
    { path: (id) => `/stretches/${id}/ending`, opens: mine, body: bodies.press },
  ),

  'get /agreement/review': page('/agreement/review', workers),
  'post /agreement/review': about(load, {
    path: () => '/agreement/review',
    opens: (standing, name) => (agreedJobs.includes(name) ? mine(standing) : []),
    body: review,
  }),
  'get /people/:id/agreement/review': about(person, {
    path: (id) => `/people/${id}/agreement/review`,
    opens: leadsOf,
  }),
  'post /people/:id/agreement/review': about(person, {
    path: (id) => `/people/${id}/agreement/review`,
    opens: (standing, name) =>
      leadsOf(standing).filter(
        (lead) => agreedJobs.includes(jobOf(name)) && (name !== 'hana' || lead !== 'meg'),
      ),
    body: (name) => review(jobOf(name)),
  }),
  'post /agreements/:id/renewal': about(agreement, {
    path: (id) => `/agreements/${id}/renewal`,
    opens: (standing) => (standing === agreements.hanaProposed ? ['hana', 'priya'] : []),
    toldNo: (standing) => of.readersOf(standing),
    body: bodies.press,
  }),

  'get /employer': page('/employer', signedIn),
  'get /admin/settings/statement': page('/admin/settings/statement', administrators),
  'post /admin/settings/statement': [
    one('absent', '/admin/settings/statement', [], { ...statement, ...elsewhere }),
    one('Tidewell', '/admin/settings/statement', ['ada'], statement),
  ],
  'get /admin/settings/checklist': page('/admin/settings/checklist', administrators),
  'post /admin/settings/checklist': [
    one('absent', '/admin/settings/checklist', [], { ...checklist, ...elsewhere }),
    one('Tidewell', '/admin/settings/checklist', ['ada'], checklist),
  ],
}
