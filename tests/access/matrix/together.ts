import type { Sent } from '../../support/client.ts'
import { bodies } from './bodies.ts'
import { about, leads, list, one, page, workers, clinicalLeads, type Case } from './cases.ts'
import {
  actorsOf,
  advice,
  coHolders,
  handovers,
  holdings,
  onceAsked,
  ownerOf as mine,
  readersOf as readers,
} from './records.ts'
import type { Viewer } from './viewers.ts'

const holding = { prefix: 'holding', standing: holdings }
const handover = { prefix: 'handover', standing: handovers }
const question = { prefix: 'advice', standing: advice }

/** Who is named here, and still beside the holding. */
const beside: Partial<Record<keyof typeof coHolders, Viewer>> = {
  blueDoorCass: 'cass',
  slipwaySam: 'sam',
}

/** Each name beside a holding, one that is not there, and two under a holding they do not belong to. */
const named = (opens: (name: keyof typeof coHolders) => Viewer[], rest: string, body?: Sent) => {
  const at = (held: string, name: string, who: readonly Viewer[]): Case =>
    one(name, `/holdings/holding-${held}/co-holders/co-holder-${name}${rest}`, who, body)
  const there = Object.entries(coHolders).map(([name, held]) =>
    at(held, name, name === 'allotmentFinn' ? [] : opens(name as keyof typeof coHolders)),
  )
  const crossed = [at('blueDoor', 'lighthouseNurse', []), at('blueDoor', 'slipwaySam', [])]
  return [{ ...at('absent', 'absent', []), record: 'absent' }, ...there, ...crossed]
}

const worker = (name: keyof typeof coHolders) => mine(holdings[coHolders[name]])
const other = (name: keyof typeof coHolders) => list(beside[name] ?? '').filter(Boolean)
const either = (name: keyof typeof coHolders) => [...worker(name), ...other(name)]
/** For someone outside Holdfast the worker says that they said yes. */
const answerer = (name: keyof typeof coHolders) => (beside[name] ? other(name) : worker(name))

const asks = { to: 'employment-ola', message: 'Could you hold them?', version: '0' }
const asksAdvice = { to: 'person-anna', question: 'Is this safe?', version: '0' }
const answers = { answer: 'Ring me on Monday', who_holds: 'together', version: '1' }
const answering = { path: (id: string) => `/advice-requests/${id}/answer`, body: answers }

/** Standing alongside, handing over, and asking a clinical lead. */
export const together: Record<string, Case[]> = {
  'get /holdings/:id/co-holders/new': about(holding, {
    path: (id) => `/holdings/${id}/co-holders/new`,
    opens: mine,
  }),
  'post /holdings/:id/co-holders': about(holding, {
    path: (id) => `/holdings/${id}/co-holders`,
    opens: mine,
    body: { ...bodies.coHolder, version: '0' },
  }),
  'get /holdings/:id/co-holders/:coHolder': named(worker, ''),
  'post /holdings/:id/co-holders/:coHolder': named(worker, '', bodies.coHolder),
  'get /holdings/:id/co-holders/:coHolder/conversations/new': named(either, '/conversations/new'),
  'post /holdings/:id/co-holders/:coHolder/conversations': named(
    either,
    '/conversations',
    bodies.press,
  ),
  'post /holdings/:id/co-holders/:coHolder/ending': named(either, '/ending', bodies.press),
  'post /holdings/:id/co-holders/:coHolder/acceptance': named(
    answerer,
    '/acceptance',
    bodies.press,
  ),
  'post /holdings/:id/co-holders/:coHolder/declining': named(other, '/declining', bodies.press),

  'get /holdings/:id/handovers/new': about(holding, {
    path: (id) => `/holdings/${id}/handovers/new`,
    opens: mine,
  }),
  'post /holdings/:id/handovers': about(holding, {
    path: (id) => `/holdings/${id}/handovers`,
    opens: mine,
    body: asks,
  }),
  'get /handovers': page('/handovers', [...new Set([...workers, ...leads])]),
  'get /handovers/:id': about(handover, { path: (id) => `/handovers/${id}`, opens: readers }),
  'post /handovers/:id/acceptance': about(handover, {
    path: (id) => `/handovers/${id}/acceptance`,
    opens: actorsOf,
    body: { keep_beside: 'yes', ...bodies.press },
  }),
  'post /handovers/:id/declining': about(handover, {
    path: (id) => `/handovers/${id}/declining`,
    opens: onceAsked,
    body: { answer: 'Not this month', ...bodies.press },
  }),
  'post /handovers/:id/withdrawal': about(handover, {
    path: (id) => `/handovers/${id}/withdrawal`,
    opens: mine,
    body: bodies.press,
  }),

  'get /holdings/:id/advice-requests/new': about(holding, {
    path: (id) => `/holdings/${id}/advice-requests/new`,
    opens: mine,
  }),
  'post /holdings/:id/advice-requests': about(holding, {
    path: (id) => `/holdings/${id}/advice-requests`,
    opens: mine,
    body: asksAdvice,
  }),
  'get /advice-requests': page('/advice-requests', [...new Set([...workers, ...clinicalLeads])]),
  'get /advice-requests/:id': about(question, {
    path: (id) => `/advice-requests/${id}`,
    opens: readers,
  }),
  'post /advice-requests/:id/answer': about(question, {
    ...answering,
    opens: (standing) =>
      [...readers(standing), ...onceAsked(standing)].filter((viewer) =>
        clinicalLeads.includes(viewer),
      ),
  }),
  'post /advice-requests/:id/withdrawal': about(question, {
    path: (id) => `/advice-requests/${id}/withdrawal`,
    opens: mine,
    body: bodies.press,
  }),
}
