import type { Sent } from '../../support/client.ts'
import { bodies } from './bodies.ts'
import { about, page, workers, type Case } from './cases.ts'
import { holdings, loads, ownerOf as mine, readersOf as readers } from './records.ts'
import { notSignedIn } from './viewers.ts'

const holding = { prefix: 'holding', standing: holdings }
const load = { prefix: 'employment', standing: loads }

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

/** Holdings, contacts, who is beside them, and what they add up to. */
export const held: Record<string, Case[]> = {
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
  'get /load/:employment/:metric': [
    ...about(load, { path: (id) => `/load/${id}/held`, opens: readers }),
    { record: 'no such metric', path: '/load/employment-sam/felt', opens: [], signIn: notSignedIn },
  ],
}
