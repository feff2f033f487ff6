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

/** Team and leads; at the quarterly review all who look after somebody there. */
const belongs = (standing: Standing, name: string): Viewer[] =>
  name === 'harbourQuarter'
    ? readersOf(standing)
    : [...ownerOf(standing), ...readersOf(standing).filter((viewer) => viewer === 'meg')]

const but =
  (who: typeof belongs, keep: (viewer: Viewer, name: string) => boolean) =>
  (standing: Standing, name: string) =>
    who(standing, name).filter((viewer) => keep(viewer, name))

const notClinical = but(belongs, (viewer) => !clinicalLeads.includes(viewer))
const notQuarterly = but(belongs, (_, name) => name !== 'harbourQuarter')
const areLeads = but(belongs, (viewer) => leads.includes(viewer))

/** Meg leads Priya, who works in Harbour. */
const leadsIt = but(belongs, (viewer, name) =>
  list(name.startsWith('harbour') ? 'priya' : name.startsWith('ferry') ? 'olwen' : 'meg').includes(
    viewer,
  ),
)

/** Priya is named for Lantern's next one and has no part in that team any more. */
const facilitators: Record<keyof typeof debriefs, string> = {
  harbourNow: 'priya',
  harbourNext: 'priya',
  harbourLast: 'priya',
  harbourQuarter: 'ola',
  lanternNext: '',
  lanternLast: 'tom',
  ferryLast: 'otis',
}
const facilitates = but(
  belongs,
  (viewer, name) => facilitators[name as keyof typeof debriefs] === viewer,
)

const at = (noun: string, opens: typeof belongs, body?: Sent): Case[] =>
  about(debrief, { path: (id) => `/debriefs/${id}${noun}`, opens, ...(body ? { body } : {}) })

/** Whose it is, and a debrief of that team. What was taken back is nobody's any more. */
const owned = {
  sam: ['harbourNow', 'sam'],
  samPlain: ['harbourNow', 'sam'],
  samOffered: ['harbourNext', 'sam'],
  samTakenBack: ['harbourNow', ''],
  ola: ['harbourNow', 'ola'],
  olaSafe: ['harbourLast', 'ola'],
  tom: ['lanternNext', 'tom'],
  otis: ['ferryLast', 'otis'],
} as const

const thing = (noun: string, body?: Sent): Case[] => [
  one('absent', `/debriefs/debrief-harbourNow/items/item-absent${noun}`, [], body),
  one('in another team', `/debriefs/debrief-lanternNext/items/item-sam${noun}`, [], body),
  ...Object.entries(owned).map(([name, [where, own]]) =>
    one(
      name,
      `/debriefs/debrief-${where}/items/item-${name}${noun}`,
      list(own).filter(Boolean),
      body,
    ),
  ),
]

const press = { version: '1' }
const everyReader = [...new Set([...workers, ...leads, ...managers, ...clinicalLeads])]
const rhythm = { team: 'team-harbour', weekday: '4', at: '14:00', minutes: '25', ...press }
const item = { words: 'A long week', absent: 'bring' }

/** When a team meets, and the first half of a debrief. */
export const begun: Record<string, Case[]> = {
  'get /debriefs': page('/debriefs', everyReader),
  'get /debriefs/schedule': page('/debriefs/schedule', leads),
  'post /debriefs/schedule': page('/debriefs/schedule', list('priya'), rhythm),
  'post /debriefs/schedule/ending': page('/debriefs/schedule/ending', list('priya'), {
    team: 'team-harbour',
    ...press,
  }),
  'get /debriefs/:id': at('', belongs),
  'get /debriefs/:id/open': at('/open', belongs),
  'get /debriefs/:id/round': at('/round', belongs),
  'get /debriefs/:id/carrying': at('/carrying', notClinical),
  'post /debriefs/:id/opening': at('/opening', belongs, press),
  'post /debriefs/:id/attendance': at('/attendance', belongs, { how: 'remote' }),
  'post /debriefs/:id/pass': at('/pass', belongs, { passed: 'yes' }),
  'post /debriefs/:id/away': at('/away', facilitates, { person: 'person-hana' }),
  'post /debriefs/:id/facilitator': at('/facilitator', belongs, { person: 'person-ola' }),
  'post /debriefs/:id/step': at('/step', belongs, { to: 'carrying', ...press }),
  'post /debriefs/:id/new-time': at('/new-time', leadsIt, {
    on: '2026-11-12',
    at: '10:00',
    ...press,
  }),
  'post /debriefs/:id/not-held': at('/not-held', leadsIt, { why: 'too_few', ...press }),
  'get /debriefs/:id/items/new': at('/items/new', notClinical),
  'post /debriefs/:id/items': at('/items', notQuarterly, item),
  'get /debriefs/:id/items/:item': thing(''),
  'post /debriefs/:id/items/:item': thing('', { words: 'Other words', ...press }),
  'post /debriefs/:id/items/:item/bringing': thing('/bringing', press),
  // What is one's own can be taken back from any address: its person may have changed team.
  'post /debriefs/:id/items/:item/removal': thing('/removal', press).map((each) =>
    each.record === 'in another team' ? { ...each, opens: list('sam') } : each,
  ),
  'get /debriefs/:id/offers/new': at('/offers/new', areLeads),
  'post /debriefs/:id/offers': at(
    '/offers',
    but(leadsIt, (_, name) => name !== 'harbourQuarter'),
    { alert: 'alert-samCases', words: 'One more than agreed' },
  ),
}
