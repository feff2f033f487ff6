import { agreements, alerts, checkIns, holdings, loads, persons } from './records.ts'
import * as of from './records.ts'
import { bodies, proposal } from './bodies.ts'
import { everyone, notSignedIn, type Viewer } from './viewers.ts'
import type { Sent } from '../../support/client.ts'

/** One thing to ask a route about: where it is, what is sent, and what each viewer must hear. */
export type Case = {
  /** What the record is to the reader of a failure: `blueDoor`, `absent`. */
  record: string
  path: string
  body?: Sent
  opens: readonly Viewer[]
  /** They may read the record and not do this to it: told no, in any words. */
  toldNo?: readonly Viewer[]
  signIn?: readonly Viewer[]
}

const list = (names: string) => names.split(' ') as Viewer[]

const workers = list('sam ola priya hana tom wren quinn cass finn rhys olwen otis')
const leads = list('priya meg frank nell wren olwen')
const managers = list('meg wren')
const clinicalLeads = list('anna')
const signedIn = everyone.filter((viewer) => !notSignedIn.includes(viewer))

const page = (path: string, opens: readonly Viewer[], body?: Sent): Case[] => [
  { record: '-', path, opens, signIn: notSignedIn, ...(body ? { body } : {}) },
]
const open = (path: string, body?: Sent): Case[] => [
  { record: '-', path, opens: everyone, ...(body ? { body } : {}) },
]
const nobodys = (path: string, body?: Sent): Case[] => [
  { record: 'absent', path, opens: [], ...(body ? { body } : {}) },
]

type Kind<S> = { prefix: string; standing: Partial<Record<string, S>> }
type Asked<S> = {
  path: (id: string, name: string) => string
  opens: (standing: S, name: string) => Viewer[]
  toldNo?: (standing: S) => Viewer[]
  body?: Sent | ((name: string) => Sent)
}

/** The same question about every record of a kind, and about one that is not there. */
function about<S>({ prefix, standing }: Kind<S>, { path, opens, toldNo, body }: Asked<S>): Case[] {
  const sent = (name: string) => (typeof body === 'function' ? body(name) : body)
  const make = (name: string, id: string, rest: Pick<Case, 'opens' | 'toldNo'>): Case => {
    const posted = sent(name)
    const base = { record: name, path: path(id, name), signIn: notSignedIn, ...rest }
    return posted ? { ...base, body: posted } : base
  }
  const there = Object.entries(standing).map(([name, each]) =>
    make(name, `${prefix}-${name}`, {
      opens: opens(each!, name),
      ...(toldNo ? { toldNo: toldNo(each!) } : {}),
    }),
  )
  return [...there, make('absent', `${prefix}-absent`, { opens: [] })]
}

const holding = { prefix: 'holding', standing: holdings }
const alert = { prefix: 'alert', standing: alerts }
const agreement = { prefix: 'agreement', standing: agreements }
const person = { prefix: 'person', standing: persons }
const checkIn = { prefix: 'check-in', standing: checkIns }
const load = { prefix: 'employment', standing: loads }

const mine = of.ownerOf
const readers = of.readersOf

/** A contact goes by its holding's name; one of another holding is not there under this one. */
const contactPath = (id: string, name: string, rest = '') =>
  `/holdings/${id}/contacts/contact-${name}${rest}`
const crossed = (rest: string, body?: Sent): Case[] => [
  {
    record: 'another of my own',
    path: `/holdings/holding-blueDoor${rest.replace('*', 'allotment')}`,
    opens: [],
    signIn: notSignedIn,
    ...(body ? { body } : {}),
  },
  {
    record: "somebody else's under my own",
    path: `/holdings/holding-blueDoor${rest.replace('*', 'lighthouse')}`,
    opens: [],
    signIn: notSignedIn,
    ...(body ? { body } : {}),
  },
]

const coHolder = (rest: string, body: Sent): Case[] =>
  Object.entries(of.coHolders).map(([name, held]) => ({
    record: name,
    path: `/holdings/holding-${held}/co-holders/co-holder-${name}/${rest}`,
    opens: name === 'allotmentFinn' ? [] : mine(holdings[held]),
    toldNo: readers(holdings[held]),
    signIn: notSignedIn,
    body,
  }))

const press = (part: string, body: Sent, opens: (standing: of.Standing) => Viewer[]) =>
  about(alert, { path: (id) => `/alerts/${id}/${part}`, opens, toldNo: readers, body })

const openAlerts = (standing: of.Standing, viewers: Viewer[]) =>
  standing === alerts.olaClosed ? [] : viewers

/** Work alerts that a lead sees sooner or later; telling twice is not refused. */
const forTheLead: of.Standing[] = Object.entries(alerts)
  .filter(([name]) => !/Hours|Felt|Contact|Closed/.test(name))
  .map(([, standing]) => standing)

const jobOf = (name: string) => (name === 'hana' ? 'hanaTidewell' : name)
const proposed = (name: string) => proposal(`employment-${jobOf(name)}`, name === 'sam' ? 2 : 1)

/** Every address of Holdfast and what each viewer must hear from it. */
export const expectations: Record<string, Case[]> = {
  'get /health': open('/health'),
  'get /ready': open('/ready'),
  'get /': page('/', signedIn),
  'get /help': open('/help'),
  'get /help/holding': open('/help/holding'),
  'get /help/who-sees-what': open('/help/who-sees-what'),
  'get /help/urgent': open('/help/urgent'),
  'get /privacy': open('/privacy'),
  'get /accessibility': open('/accessibility'),

  'get /sign-in': open('/sign-in'),
  'post /sign-in': open('/sign-in', bodies.signIn),
  'post /sample-team/sign-in': nobodys('/sample-team/sign-in', bodies.samplePerson),
  'post /sign-out': open('/sign-out', bodies.press),
  'get /invitations/:token': nobodys('/invitations/absent'),
  'post /invitations/:token': nobodys('/invitations/absent', bodies.invitation),
  'get /password-resets/new': open('/password-resets/new'),
  'get /password-resets/:token': nobodys('/password-resets/absent'),
  'post /password-resets/:token': nobodys('/password-resets/absent', bodies.invitation),
  'get /profile': page('/profile', signedIn),
  'post /profile': page('/profile', signedIn, bodies.profile),
  'get /profile/sessions': page('/profile/sessions', signedIn),
  'post /profile/sessions/ending': page('/profile/sessions/ending', signedIn, bodies.press),
  'post /profile/sessions/:id/ending': [
    {
      record: 'absent',
      path: '/profile/sessions/absent/ending',
      opens: [],
      signIn: notSignedIn,
      body: bodies.press,
    },
    {
      record: "Sam's",
      path: '/profile/sessions/session-ended/ending',
      opens: [],
      toldNo: ['sam'],
      signIn: notSignedIn,
      body: bodies.press,
    },
  ],
  'get /profile/security': page('/profile/security', signedIn),
  'post /profile/security': page('/profile/security', signedIn, bodies.password),
  'get /profile/sharing': page('/profile/sharing', signedIn),
  'post /profile/sharing': page('/profile/sharing', signedIn, bodies.sharing),
  'post /profile/sharing/withdrawal': page('/profile/sharing/withdrawal', signedIn, bodies.press),
  'get /kept-forms/:id': about(
    { prefix: 'kept', standing: { sam: { own: 'sam' } } },
    {
      path: (id) => `/kept-forms/${id}`,
      opens: mine,
    },
  ),
  'post /kept-forms/:id/removal': about(
    { prefix: 'kept', standing: { sam: { own: 'sam' } } },
    {
      path: (id) => `/kept-forms/${id}/removal`,
      opens: mine,
      body: bodies.press,
    },
  ),

  'get /holdings': page('/holdings', workers),
  'get /holdings/new': page('/holdings/new', workers),
  'post /holdings': page('/holdings', workers, { ...bodies.holding, version: '0' }),
  'get /holdings/:id': about(holding, { path: (id) => `/holdings/${id}`, opens: readers }),
  'get /holdings/:id/edit': about(holding, { path: (id) => `/holdings/${id}/edit`, opens: mine }),
  'post /holdings/:id': about(holding, {
    path: (id) => `/holdings/${id}`,
    opens: mine,
    body: bodies.holding,
  }),
  'get /holdings/:id/ending/new': about(holding, {
    path: (id) => `/holdings/${id}/ending/new`,
    opens: mine,
  }),
  'post /holdings/:id/ending': about(holding, {
    path: (id) => `/holdings/${id}/ending`,
    opens: mine,
    body: bodies.ending,
  }),
  'post /holdings/:id/reopening': about(holding, {
    path: (id) => `/holdings/${id}/reopening`,
    opens: mine,
    body: bodies.press,
  }),
  'get /holdings/:id/contacts/new': about(holding, {
    path: (id) => `/holdings/${id}/contacts/new`,
    opens: mine,
  }),
  'post /holdings/:id/contacts': about(holding, {
    path: (id) => `/holdings/${id}/contacts`,
    opens: mine,
    body: { ...bodies.contact, version: '0' },
  }),
  'get /holdings/:id/contacts/:contact': [
    ...about(holding, { path: (id, name) => contactPath(id, name), opens: mine }),
    ...crossed('/contacts/contact-*'),
  ],
  'post /holdings/:id/contacts/:contact': [
    ...about(holding, {
      path: (id, name) => contactPath(id, name),
      opens: mine,
      body: bodies.contact,
    }),
    ...crossed('/contacts/contact-*', bodies.contact),
  ],
  'post /holdings/:id/contacts/:contact/removal': [
    ...about(holding, {
      path: (id, name) => contactPath(id, name, '/removal'),
      opens: mine,
      toldNo: readers,
      body: bodies.press,
    }),
    ...crossed('/contacts/contact-*/removal', bodies.press),
  ],
  'get /holdings/:id/co-holders/new': about(holding, {
    path: (id) => `/holdings/${id}/co-holders/new`,
    opens: mine,
  }),
  'post /holdings/:id/co-holders': about(holding, {
    path: (id) => `/holdings/${id}/co-holders`,
    opens: mine,
    body: { ...bodies.coHolder, version: '0' },
  }),
  'post /holdings/:id/co-holders/:coHolder/conversations': [
    ...coHolder('conversations', bodies.press),
    ...crossed('/co-holders/co-holder-*Nurse/conversations', bodies.press),
  ],
  'post /holdings/:id/co-holders/:coHolder/ending': [
    ...coHolder('ending', bodies.press),
    ...crossed('/co-holders/co-holder-*Nurse/ending', bodies.press),
  ],
  'get /load/:employment/:metric': [
    ...about(load, { path: (id) => `/load/${id}/held`, opens: readers }),
    { record: 'no such metric', path: '/load/employment-sam/felt', opens: [], signIn: notSignedIn },
  ],

  'get /team': page('/team', leads),
  'get /teams': page('/teams', managers),
  'get /shared-holdings': page('/shared-holdings', clinicalLeads),
  'get /people/:id': about(person, { path: (id) => `/people/${id}`, opens: readers }),

  'get /agreement': page('/agreement', workers),
  'get /agreement/history': page('/agreement/history', workers),
  'get /agreement/proposals/new': page('/agreement/proposals/new', workers),
  'post /agreement/proposals': about(load, {
    path: () => '/agreement/proposals',
    opens: (standing, name) => (name === 'samBefore' ? [] : mine(standing)),
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

  'get /alerts': page('/alerts', signedIn),
  'get /alerts/:id': about(alert, { path: (id) => `/alerts/${id}`, opens: readers }),
  ...Object.fromEntries(
    ['context', 'acknowledgement', 'conversations/new', 'conversations', 'settlement'].map(
      (part) => [
        `get /alerts/:id/${part}`,
        about(alert, { path: (id) => `/alerts/${id}/${part}`, opens: readers }),
      ],
    ),
  ),
  'post /alerts/:id/disclosure': press('disclosure', bodies.press, (it) =>
    forTheLead.includes(it) ? mine(it) : [],
  ),
  'post /alerts/:id/context': press('context', bodies.context, (it) => openAlerts(it, mine(it))),
  'post /alerts/:id/acknowledgement': press('acknowledgement', bodies.talk, of.actorsOf),
  'post /alerts/:id/conversations': press('conversations', bodies.conversation, of.actorsOf),
  'post /alerts/:id/settlement': press('settlement', bodies.settlement, (it) =>
    openAlerts(it, [...mine(it), ...of.actorsOf(it)]),
  ),
  'post /alerts/:id/settlement/withdrawal': press('settlement/withdrawal', bodies.press, () => []),

  'get /check-ins': page('/check-ins', workers),
  'get /check-ins/new': page('/check-ins/new', workers),
  'post /check-ins': page('/check-ins', workers, { ...bodies.checkIn, version: '0' }),
  'get /check-ins/:id': about(checkIn, { path: (id) => `/check-ins/${id}`, opens: mine }),
  'post /check-ins/:id': about(checkIn, {
    path: (id) => `/check-ins/${id}`,
    opens: mine,
    body: bodies.checkIn,
  }),
}
