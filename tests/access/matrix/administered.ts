import { bodies } from './bodies.ts'
import { about, administrators, nobodys, one, open, page, type Case } from './cases.ts'
import { administeredJobs, administeredPeople, ownerOf as mine, readersOf } from './records.ts'

const person = { prefix: 'person', standing: administeredPeople }
const team = {
  prefix: 'team',
  standing: { harbour: { own: 'ada' }, lantern: { own: 'aled' }, ferry: { own: '' } },
}
const help = {
  prefix: 'help',
  standing: { tidewell: { own: 'ada' }, lantern: { own: 'aled' }, farshore: { own: '' } },
}
const job = { prefix: 'employment', standing: administeredJobs }

type Part = { path: string; body?: Case['body'] }

/** The owner is whoever keeps the account; a second employer may look, and is told no. */
const forKeeper = ({ path, body }: Part) =>
  about(person, {
    path: (id) => `/admin/people/${id}/${path}`,
    opens: mine,
    toldNo: readersOf,
    ...(body ? { body } : {}),
  })

const personOf = (name: string) =>
  name.startsWith('hana') ? 'person-hana' : name === 'samBefore' ? 'person-sam' : `person-${name}`

const ofJobs = ({ path, body }: Part) => [
  ...about(job, {
    path: (id, name) => `/admin/people/${personOf(name)}/employments/${id}${path}`,
    opens: mine,
    ...(body ? { body } : {}),
  }),
  one(
    "under someone else's name",
    `/admin/people/person-ola/employments/employment-sam${path}`,
    [],
    body,
  ),
]

/** Bonds by number: 1 is Priya's to Sam, 6 is Meg's to Tom, 3 and 8 are Hana's two. */
const ofBonds = ({ path, body }: Part) => [
  one('absent', `/admin/people/person-sam/bonds/absent${path}`, [], body),
  one("Sam's", `/admin/people/person-sam/bonds/bond-1${path}`, ['ada'], body),
  one("Tom's", `/admin/people/person-tom/bonds/bond-6${path}`, ['aled'], body),
  one('Hana in Tidewell', `/admin/people/person-hana/bonds/bond-3${path}`, ['ada'], body),
  one('Hana in Lantern', `/admin/people/person-hana/bonds/bond-8${path}`, ['aled'], body),
  one("under someone else's name", `/admin/people/person-ola/bonds/bond-1${path}`, [], body),
]

const newBond = (employment: string, viewer: string) => ({ ...bodies.bond, employment, viewer })

/** Pages of administrators and of the first run. */
export const administered: Record<string, Case[]> = {
  'get /admin': page('/admin', administrators),
  'get /admin/people': page('/admin/people', administrators),
  'get /admin/people/new': page('/admin/people/new', administrators),
  'post /admin/people': page('/admin/people', administrators, bodies.newPerson),
  'get /admin/people/:id': about(person, {
    path: (id) => `/admin/people/${id}`,
    opens: readersOf,
  }),
  'post /admin/people/:id': about(person, {
    path: (id) => `/admin/people/${id}`,
    opens: mine,
    toldNo: readersOf,
    body: bodies.name,
  }),
  'post /admin/people/:id/invitation': forKeeper({ path: 'invitation', body: bodies.press }),
  'post /admin/people/:id/password-reset': forKeeper({
    path: 'password-reset',
    body: bodies.press,
  }),
  'post /admin/people/:id/links/removal': forKeeper({ path: 'links/removal', body: bodies.press }),
  'post /admin/people/:id/deactivation': forKeeper({ path: 'deactivation', body: bodies.press }),
  'post /admin/people/:id/reactivation': forKeeper({ path: 'reactivation', body: bodies.press }),
  'post /admin/people/:id/administrator': [
    one('absent', '/admin/people/person-absent/administrator', [], bodies.duty),
    one('Sam in Tidewell', '/admin/people/person-sam/administrator', ['ada'], bodies.duty),
    one('Tom in Tidewell', '/admin/people/person-tom/administrator', [], bodies.duty),
    one('Hana in Tidewell', '/admin/people/person-hana/administrator', ['ada'], bodies.duty),
    one('Sam in Lantern', '/admin/people/person-sam/administrator', [], {
      organisation: 'organisation-lantern',
    }),
  ],
  'post /admin/people/:id/administrator/ending': [
    one('absent', '/admin/people/person-absent/administrator/ending', [], bodies.duty),
    one('Ada herself', '/admin/people/person-ada/administrator/ending', ['ada'], bodies.duty),
    one('Aled', '/admin/people/person-aled/administrator/ending', ['aled'], {
      organisation: 'organisation-lantern',
    }),
  ],
  'get /admin/people/:id/employments/new': about(person, {
    path: (id) => `/admin/people/${id}/employments/new`,
    opens: readersOf,
  }),
  'post /admin/people/:id/employments': about(person, {
    path: (id) => `/admin/people/${id}/employments`,
    opens: readersOf,
    body: bodies.employment,
  }),
  'get /admin/people/:id/employments/:employment': ofJobs({ path: '' }),
  'post /admin/people/:id/employments/:employment': ofJobs({ path: '', body: bodies.employment }),
  'post /admin/people/:id/employments/:employment/ending': ofJobs({
    path: '/ending',
    body: { last_day: '2026-11-30', version: '1' },
  }),
  'get /admin/people/support': page('/admin/people/support', administrators),
  'get /admin/people/:id/employments/:employment/move': ofJobs({ path: '/move' }),
  'post /admin/people/:id/employments/:employment/move': ofJobs({
    path: '/move',
    body: { team: 'team-quay', held: 'stay', version: '1' },
  }),
  'get /admin/people/:id/bonds/new': [
    one('absent', '/admin/people/person-absent/bonds/new?employment=employment-sam', []),
    one("Sam's job", '/admin/people/person-sam/bonds/new?employment=employment-sam', ['ada']),
    one(
      "Hana's other half",
      '/admin/people/person-hana/bonds/new?employment=employment-hanaLantern',
      ['aled'],
    ),
    one('no such job', '/admin/people/person-sam/bonds/new?employment=absent', []),
  ],
  'post /admin/people/:id/bonds': [
    one(
      'absent',
      '/admin/people/person-absent/bonds',
      [],
      newBond('employment-sam', 'person-quinn'),
    ),
    one(
      "Sam's job",
      '/admin/people/person-sam/bonds',
      ['ada'],
      newBond('employment-sam', 'person-quinn'),
    ),
    one(
      "Tom's job",
      '/admin/people/person-tom/bonds',
      ['aled'],
      newBond('employment-tom', 'person-wren'),
    ),
    one(
      "Tom's under Sam's name",
      '/admin/people/person-sam/bonds',
      [],
      newBond('employment-tom', 'person-wren'),
    ),
  ],
  'get /admin/people/:id/bonds/:bond': ofBonds({ path: '' }),
  'post /admin/people/:id/bonds/:bond': ofBonds({ path: '', body: bodies.bond }),
  'post /admin/people/:id/bonds/:bond/ending': ofBonds({ path: '/ending', body: bodies.press }),
  'get /admin/teams': page('/admin/teams', administrators),
  'get /admin/teams/new': page('/admin/teams/new', administrators),
  'post /admin/teams': page('/admin/teams', administrators, bodies.team),
  'get /admin/teams/:id': about(team, { path: (id) => `/admin/teams/${id}`, opens: mine }),
  'post /admin/teams/:id': about(team, {
    path: (id) => `/admin/teams/${id}`,
    opens: mine,
    body: { ...bodies.team, version: '1' },
  }),
  'post /admin/teams/:id/removal': about(team, {
    path: (id) => `/admin/teams/${id}/removal`,
    opens: mine,
    body: bodies.press,
  }),
  'get /admin/settings': page('/admin/settings', administrators),
  'post /admin/settings': [
    one('absent', '/admin/settings', [], { ...bodies.organisation, organisation: 'absent' }),
    one('Tidewell', '/admin/settings', ['ada'], bodies.organisation),
  ],
  'get /admin/settings/help-contacts/new': [
    one('absent', '/admin/settings/help-contacts/new?organisation=absent', []),
    one('Tidewell', '/admin/settings/help-contacts/new?organisation=organisation-tidewell', [
      'ada',
    ]),
  ],
  'post /admin/settings/help-contacts': page(
    '/admin/settings/help-contacts',
    administrators,
    bodies.helpContact,
  ),
  'get /admin/settings/help-contacts/:id': about(help, {
    path: (id) => `/admin/settings/help-contacts/${id}`,
    opens: mine,
  }),
  'post /admin/settings/help-contacts/:id': about(help, {
    path: (id) => `/admin/settings/help-contacts/${id}`,
    opens: mine,
    body: { ...bodies.helpContact, version: '1' },
  }),
  'post /admin/settings/help-contacts/:id/removal': about(help, {
    path: (id) => `/admin/settings/help-contacts/${id}/removal`,
    opens: mine,
    body: bodies.press,
  }),

  'get /setup/organisation': open('/setup/organisation'),
  'post /setup/organisation': nobodys('/setup/organisation', bodies.firstOrganisation),
  'post /setup/sample-data': nobodys('/setup/sample-data', bodies.press),
  'get /setup/sample-data': nobodys('/setup/sample-data'),
  'post /setup/sample-data/removal': [
    one('absent', '/setup/sample-data/removal', [], bodies.press),
  ],
}
