import { areas } from '../../../src/actions/areas.ts'
import { bodies } from './bodies.ts'
import { about, leads, list, one, page, signedIn, type Case } from './cases.ts'
import { actions, actorsOf, alerts, assessments, readersOf, type Standing } from './records.ts'
import type { Viewer } from './viewers.ts'

const action = { prefix: 'action', standing: actions }
const assessment = { prefix: 'assessment', standing: assessments }
const alert = { prefix: 'alert', standing: alerts }

const over: Standing[] = [actions.samDone, actions.samDropped]

/** To whom each was promised, who may let it go too. */
const promisedTo: Partial<Record<keyof typeof actions, string>> = {
  sam: 'sam',
  samOwn: 'priya',
  samRing: 'sam',
  samFormer: 'sam',
  samDone: 'sam',
  samDropped: 'sam',
  tom: 'tom',
  otis: 'otis',
}

const eitherSide = (it: Standing, name: string): Viewer[] => {
  const to = promisedTo[name as keyof typeof actions]
  return [...new Set([...actorsOf(it), ...(to ? list(to) : [])])]
}

const press = (
  part: string,
  body: Record<string, string>,
  who: (it: Standing, name: string) => Viewer[],
  isFor: (it: Standing) => boolean,
) =>
  Object.entries(actions)
    .map(([name, it]) => ({
      ...one(name, `/actions/action-${name}/${part}`, isFor(it) ? who(it, name) : [], body),
      toldNo: isFor(it) ? [] : who(it, name),
    }))
    .concat({ ...one('absent', `/actions/action-absent/${part}`, [], body), toldNo: [] })

const isOpen = (it: Standing) => !over.includes(it)
const isOver = (it: Standing) => over.includes(it)

const looked = (team: string) => ({
  team,
  ...Object.fromEntries(areas.map(({ code }) => [`hazards_${code}`, 'Nothing just now'])),
})

/** Leads whose team has no manager, and managers. */
const makers = leads.filter((viewer) => viewer !== 'priya')

/** What was promised, plans that came of alerts, and how work is arranged in a team. */
export const promised: Record<string, Case[]> = {
  'get /actions': page('/actions', signedIn),
  'get /actions/new': page('/actions/new', signedIn),
  'post /actions': page('/actions', signedIn, { what: 'Ring the surgery', due_on: '2026-11-20' }),
  'get /actions/:id': about(action, { path: (id) => `/actions/${id}`, opens: readersOf }),
  'post /actions/:id/done': press('done', bodies.press, actorsOf, isOpen),
  'post /actions/:id/dropped': press(
    'dropped',
    { ...bodies.press, reason: 'Not needed' },
    eitherSide,
    isOpen,
  ),
  'post /actions/:id/new-day': press(
    'new-day',
    { ...bodies.press, due_on: '2026-11-30' },
    actorsOf,
    isOpen,
  ),
  'post /actions/:id/reopening': press('reopening', bodies.press, actorsOf, isOver),
  'post /alerts/:id/actions': about(alert, {
    path: (id) => `/alerts/${id}/actions`,
    opens: actorsOf,
    toldNo: readersOf,
    body: { what: 'Ring the surgery', owner: 'person-priya', due_on: '2026-11-20' },
  }),
  'get /stress-assessments': page('/stress-assessments', leads),
  'get /stress-assessments/new': page('/stress-assessments/new', makers),
  'post /stress-assessments': [
    one('harbour', '/stress-assessments', ['wren'], looked('team-harbour')),
    one('lantern', '/stress-assessments', ['meg'], looked('team-lantern')),
    one('ferry', '/stress-assessments', ['olwen'], looked('team-ferry')),
    one('absent', '/stress-assessments', [], looked('team-absent')),
  ],
  'get /stress-assessments/:id': about(assessment, {
    path: (id) => `/stress-assessments/${id}`,
    opens: readersOf,
  }),
}
