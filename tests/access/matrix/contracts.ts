import type { World } from '../../support/world.ts'
import { bodies } from './bodies.ts'
import { about, leads, list, managers, nobodys, page, type Case } from './cases.ts'
import { ownerOf as payers, readersOf } from './records.ts'

type Standing = { own: string; reads?: string }

/** `own` manages the place that pays; nobody manages Una's. */
const supervisors: Record<keyof World['supervisors'], Standing> = {
  eve: { own: 'meg' },
  ed: { own: 'meg' },
  gale: { own: 'meg' },
  una: { own: '' },
}
const supervisor = { prefix: 'supervisor', standing: supervisors }

/** `reads` supervises under it, and changes nothing. */
const contracts: Record<keyof World['contracts'], Standing> = {
  eve: { own: 'meg', reads: 'eve' },
  gale: { own: 'meg' },
  una: { own: '' },
}
const contract = { prefix: 'contract', standing: contracts }

const written = {
  name: 'Nadia Osman',
  email: 'nadia@supervision.example',
  approach: 'Systemic',
  rate: '65.00',
  insurance_until: '2027-05-01',
  'ways[]': ['room'],
}

const terms = { rate: '70.00', credit_rule: 'bacp', group_most: '4', notice_hours: '48' }
const made = {
  ...terms,
  supervisor: 'supervisor-gale',
  'teams[]': ['team-lantern'],
  hours: '20',
  starts_on: '2026-11-01',
  ends_on: '2027-10-31',
  'people[]': ['employment-tom'],
  confidentiality: 'What is said stays there.',
}

type Page = { end: string; body?: Case['body'] }

const ofContract = ({ end, body }: Page) =>
  about(contract, {
    path: (id) => `/contracts/${id}${end}`,
    opens: payers,
    ...(body ? { body } : {}),
  })

const readable = (end: string) =>
  about(contract, { path: (id) => `/contracts/${id}${end}`, opens: readersOf })

const ofSupervisor = ({ end, body }: Page) =>
  about(supervisor, {
    path: (id) => `/supervisors/${id}${end}`,
    opens: payers,
    ...(body ? { body } : {}),
  })

const press = { version: '1' }
/** Supervisors outside, and the hours that are bought from them. */
export const bought: Record<string, Case[]> = {
  'get /supervisors': page('/supervisors', managers),
  'get /supervisors/new': page('/supervisors/new', ['meg']),
  'post /supervisors': page('/supervisors', ['meg'], { ...written, version: '0' }),
  'get /supervisors/join/:token': nobodys('/supervisors/join/absent'),
  'post /supervisors/join/:token': nobodys('/supervisors/join/absent', bodies.invitation),
  'get /supervisors/:id': ofSupervisor({ end: '' }),
  'get /supervisors/:id/edit': ofSupervisor({ end: '/edit' }),
  'post /supervisors/:id': ofSupervisor({ end: '', body: { ...written, version: '1' } }),
  'post /supervisors/:id/ending': ofSupervisor({ end: '/ending', body: press }),
  'post /supervisors/:id/link': ofSupervisor({ end: '/link', body: press }),
  'post /supervisors/:id/link/removal': ofSupervisor({ end: '/link/removal', body: press }),
  'get /contracts': page('/contracts', [...new Set([...managers, ...leads, ...list('eve')])]),
  'get /contracts/new': page('/contracts/new', ['meg']),
  'post /contracts': page('/contracts', ['meg'], { ...made, version: '0' }),
  'get /contracts/:id': readable(''),
  'get /contracts/:id/statement': readable('/statement'),
  'get /contracts/:id/hours': ofContract({ end: '/hours' }),
  'post /contracts/:id/hours': ofContract({
    end: '/hours',
    body: { how: 'buy', hours: '5', bought_on: '2026-11-02', version: '0' },
  }),
  'get /contracts/:id/terms/new': ofContract({ end: '/terms/new' }),
  'post /contracts/:id/terms': ofContract({
    end: '/terms',
    body: {
      ...terms,
      from_on: '2026-12-01',
      ends_on: '2027-10-31',
      reason: 'A new year',
      version: '1',
    },
  }),
  'get /contracts/:id/people/new': ofContract({ end: '/people/new' }),
  'post /contracts/:id/people': about(contract, {
    path: (id) => `/contracts/${id}/people`,
    opens: payers,
    body: (name) => ({
      employment: name === 'eve' ? 'employment-tom' : 'employment-wren',
      from_on: '2026-12-01',
      version: '0',
    }),
  }),
  'post /contracts/:id/ending': ofContract({ end: '/ending', body: press }),
  'post /contracts/:id/people/:allocation/ending': about(contract, {
    path: (id, name) => `/contracts/${id}/people/allocation-${name}-sam/ending`,
    opens: (_, name) => (name === 'eve' ? ['meg'] : []),
    body: press,
  }),
}
