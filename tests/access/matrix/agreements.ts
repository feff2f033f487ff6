import { bodies, proposal } from './bodies.ts'
import { about, clinicalLeads, leads, managers, page, workers, type Case } from './cases.ts'
import * as of from './records.ts'

const { agreements, loads, persons, ownerOf: mine, readersOf: readers } = of

const agreement = { prefix: 'agreement', standing: agreements }
const person = { prefix: 'person', standing: persons }
const load = { prefix: 'employment', standing: loads }

const jobOf = (name: string) => (name === 'hana' ? 'hanaTidewell' : name)
const proposed = (name: string) => proposal(`employment-${jobOf(name)}`, name === 'sam' ? 2 : 1)

/** Other people's pages, and what was agreed with them. */
export const agreed: Record<string, Case[]> = {
  'get /team': page('/team', leads),
  'get /teams': page('/teams', managers),
  'get /teams/felt': page('/teams/felt', managers),
  'get /shared-holdings': page('/shared-holdings', clinicalLeads),
  'get /people/:id': about(person, { path: (id) => `/people/${id}`, opens: readers }),

  'get /agreement': page('/agreement', workers),
  'get /agreement/history': page('/agreement/history', workers),
  'get /agreement/proposals/new': page('/agreement/proposals/new', workers),
  'post /agreement/proposals': about(load, {
    path: () => '/agreement/proposals',
    opens: (standing, name) =>
      name === 'samBefore' ? [] : name === 'wren' ? ['wren'] : mine(standing),
    body: (name) => proposal(`employment-${name}`, 1),
  }),
  'get /people/:id/agreement': about(person, {
    path: (id) => `/people/${id}/agreement`,
    opens: of.agreementReaders,
  }),
  'get /people/:id/agreement/history': about(person, {
    path: (id) => `/people/${id}/agreement/history`,
    opens: of.agreementReaders,
  }),
  'get /people/:id/agreement/proposals/new': about(person, {
    path: (id) => `/people/${id}/agreement/proposals/new`,
    opens: of.leadsOf,
  }),
  'post /people/:id/agreement/proposals': about(person, {
    path: (id) => `/people/${id}/agreement/proposals`,
    opens: (standing, name) => of.leadsOf(standing).filter((it) => name !== 'hana' || it !== 'meg'),
    body: proposed,
  }),
  'get /agreements/:id': about(agreement, { path: (id) => `/agreements/${id}`, opens: readers }),
  'post /agreements/:id/signature': about(agreement, {
    path: (id) => `/agreements/${id}/signature`,
    opens: of.actorsOf,
    toldNo: readers,
    body: bodies.press,
  }),
  'post /agreements/:id/withdrawal': about(agreement, {
    path: (id) => `/agreements/${id}/withdrawal`,
    opens: (standing) => (standing === agreements.hanaProposed ? mine(standing) : []),
    toldNo: readers,
    body: bodies.press,
  }),
}
