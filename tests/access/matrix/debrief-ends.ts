import type { Sent } from '../../support/client.ts'
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
import { debriefs, ownerOf, readersOf, type Standing } from './records.ts'
import type { Viewer } from './viewers.ts'

const debrief = { prefix: 'debrief', standing: debriefs }
const union = (...lists: (readonly Viewer[])[]) => [...new Set(lists.flat())]

/** At the table of the quarterly review sit all who look after somebody; elsewhere team and leads. */
const belongs = (standing: Standing, name: string) =>
  name === 'harbourQuarter'
    ? readersOf(standing)
    : union(
        ownerOf(standing),
        readersOf(standing).filter((viewer) => viewer === 'meg'),
      )

const closed = (name: string) => name.endsWith('Last')

type Names = Partial<Record<keyof typeof debriefs, string>>
const only = (names: Names) => (_: Standing, name: string) =>
  list(names[name as keyof typeof debriefs] ?? '').filter(Boolean)

/** Sat in it, or leads the team. */
const atIt = only({
  harbourNow: 'sam ola priya',
  harbourNext: 'priya',
  harbourLast: 'sam ola priya',
  harbourQuarter: 'ola wren anna priya',
  lanternNext: 'meg',
  lanternLast: 'tom meg',
  ferryLast: 'otis olwen',
})
/** Holds it together, or leads the team. */
const keeps = only({
  harbourNow: 'priya',
  harbourNext: 'priya',
  harbourLast: 'priya',
  harbourQuarter: 'ola priya',
  lanternNext: 'meg',
  lanternLast: 'tom meg',
  ferryLast: 'otis olwen',
})
const sat = only({
  harbourNow: 'sam ola priya',
  harbourLast: 'sam ola priya',
  harbourQuarter: 'ola wren anna',
  lanternLast: 'tom meg',
  ferryLast: 'otis olwen',
})
const leadsIt = only({
  harbourNow: 'priya',
  harbourNext: 'priya',
  harbourLast: 'priya',
  harbourQuarter: 'priya',
  lanternNext: 'meg',
  lanternLast: 'meg',
  ferryLast: 'olwen',
})

type Who = (standing: Standing, name: string) => Viewer[]
const at = (noun: string, opens: Who, body?: Sent): Case[] =>
  about(debrief, {
    path: (id) => `/debriefs/${id}/${noun}`,
    opens,
    ...(body ? { body } : {}),
  })

/** Where each thing is, and by whom it is answered, offered for, taken and looked at again. */
const things = {
  sam: ['harbourNow', { own: 'sam', offer: 'ola priya', taking: 'priya' }],
  samPlain: ['harbourNow', { own: 'sam', offer: 'ola priya', taking: 'priya' }],
  ola: ['harbourNow', { own: 'ola', offer: 'sam priya', taking: 'priya' }],
  samOffered: ['harbourNow', {}],
  samTakenBack: ['harbourNow', {}],
  tom: ['harbourNow', {}],
  olaSafe: [
    'harbourLast',
    { own: 'ola', offer: 'sam priya', taking: 'priya meg', declining: 'sam', looked: 'ola' },
  ],
  otis: [
    'ferryLast',
    { own: 'otis', offer: 'olwen', taking: 'olwen', declining: 'olwen', looked: 'otis' },
  ],
} as const satisfies Record<string, readonly [string, Partial<Record<Part, string>>]>

type Part = 'own' | 'offer' | 'taking' | 'declining' | 'looked'

const thing = (noun: string, part: Part, body?: Sent): Case[] => [
  one('absent', `/debriefs/debrief-harbourNow/items/item-absent/${noun}`, [], body),
  ...Object.entries(things).map(([name, [where, who]]) =>
    one(
      name,
      `/debriefs/debrief-${where}/items/item-${name}/${noun}`,
      list((who as Partial<Record<Part, string>>)[part] ?? '').filter(Boolean),
      body,
    ),
  ),
]

const press = { version: '1' }
const callers = union(workers, leads)
const readers = union(workers, leads, managers, clinicalLeads)
const call = { team: 'team-harbour', kind: 'after_event', held_on: '2026-11-12', at: '12:30' }
const promise = { what: 'Ring the practice', owner: 'person-sam', due_on: '2026-11-20' }

/** Sharing, promises, closing, and what is kept of a debrief. */
export const ended: Record<string, Case[]> = {
  'get /debriefs/:id/sharing': at('sharing', belongs),
  'get /debriefs/:id/actions': at('actions', belongs),
  'get /debriefs/:id/close': at('close', belongs),
  'get /debriefs/:id/monday': at('monday', belongs),
  'get /debriefs/:id/record': at('record', (standing, name) =>
    closed(name) ? readersOf(standing) : belongs(standing, name),
  ),
  'post /debriefs/:id/actions': at('actions', atIt, promise),
  'post /debriefs/:id/closing': at('closing', keeps, { 'themes[]': ['risk'] }),
  'post /debriefs/:id/themes': at('themes', keeps, { ...press, 'themes[]': ['risk'] }),
  'post /debriefs/:id/reopening': at('reopening', leadsIt, press),
  'post /debriefs/:id/moods': at('moods', sat, { moment: 'out', mood: 'tired' }),
  'get /debriefs/:id/items/:item/answer': thing('answer', 'own'),
  'post /debriefs/:id/items/:item/answer': thing('answer', 'own', {
    answer: 'put_down',
    ...press,
  }),
  'post /debriefs/:id/items/:item/offer': thing('offer', 'offer', press),
  'post /debriefs/:id/items/:item/declining': thing('declining', 'declining', press),
  'post /debriefs/:id/items/:item/taking': thing('taking', 'taking', press),
  'post /debriefs/:id/items/:item/looked-at': thing('looked-at', 'looked', { now: 'put_down' }),
  'get /debriefs/themes': page('/debriefs/themes', readers),
  'get /debriefs/new': page('/debriefs/new', callers),
  'post /debriefs': page('/debriefs', callers, call),
}
