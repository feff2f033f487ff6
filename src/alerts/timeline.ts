import type { Moment } from '../../views/components/lists.tsx'
import type { Instant } from '../time/types.ts'
import { londonDay } from '../time/london.ts'
import { sayNearDay, sayWhen } from '../time/words.ts'
import type { AlertEvent } from './events.ts'

type Event = {
  at: Instant
  by_id: string | null
  by: string | null
  what: string
  value: number | null
}

const words: Record<AlertEvent, string> = {
  raised: 'Noticed',
  joined: 'It happened again',
  level_rose: 'It went further',
  told: 'Shown early, by choice',
  context: 'A few words added',
  acknowledged: 'Seen, and a time to talk set',
  conversation: 'A talk together, written down',
  settlement_proposed: 'Settling it was proposed',
  settlement_withdrawn: 'The proposal was taken back',
  settled: 'Settled',
  within: 'Back within what was agreed',
  closed: 'Closed',
  reopened: 'Open again',
  escalated: 'The next person up was asked',
  taken_on: 'Taken on',
  passed_on: 'Passed on to the next person',
  expired: 'No talk was written down in time, so it waits again',
  nobody_left: 'Nobody else is left to ask',
  not_answered: 'Nobody has answered yet',
  snoozed: 'Put off until a day',
  snooze_ended: 'The day has come: it counts again',
  planned: 'A plan was made',
}

/** Help now: nothing was noticed by anyone, and no time to talk is set. */
const helpWords: Partial<Record<AlertEvent, string>> = {
  raised: 'Help asked for',
  joined: 'Asked for again',
  acknowledged: 'Seen, and ringing',
  reopened: 'Help asked for again',
  closed: 'All right now',
}

type Shown = {
  now: Instant
  me: string
  visibleAt: Instant | null
  /** 'the lead': who sees it then. */
  whom: string
  countable: boolean
  helpNow: boolean
  /** What nobody did is told by its day alone. */
  byNight: boolean
}

/** What happened, in order, and when others could first see it. */
export function timelineOf(events: Event[], { visibleAt, ...around }: Shown): Moment[] {
  const { now } = around
  const moments = events.map((event) => momentOf(event, around))
  const shown = visibleAt !== null && visibleAt <= now && !events.some(isShowing(visibleAt))
  if (!shown) return moments
  const place = events.filter(({ at }) => at <= visibleAt).length
  const when = sayWhen(visibleAt, { now })
  return moments.toSpliced(place, 0, { when, at: visibleAt, what: `Shown to ${around.whom}` })
}

/** Some alerts are seen by everyone the moment they are raised; one line says both. */
const isShowing = (visibleAt: Instant) => (event: Event) =>
  event.what === 'told' || (event.what !== 'context' && event.at === visibleAt)

function momentOf(event: Event, around: Omit<Shown, 'visibleAt'>): Moment {
  const { now, me, countable, helpNow, byNight, whom } = around
  const { at, by_id: by, value } = event
  const what = event.what as AlertEvent
  const dayAlone = byNight && by === null
  const when = dayAlone
    ? { when: sayNearDay(at, { now }), at: londonDay(at) }
    : { when: sayWhen(at, { now }), at }
  if (what === 'escalated') return { ...when, what: escalated(by === me ? 'you' : event.by) }
  if (what === 'told' && by === null) return { ...when, what: openedTogether(whom) }
  const count = countable && value !== null ? `: ${value}` : ''
  return {
    ...when,
    what: `${(helpNow ? helpWords[what] : null) ?? words[what] ?? 'Changed'}${count}`,
    ...(by === null ? {} : { by: by === me ? 'by you' : `by ${event.by ?? 'someone'}` }),
  }
}

/** Named where this reader may know the name. */
const escalated = (asked: string | null) =>
  `It had waited too long, so ${asked ?? 'the next person up'} ${asked === 'you' ? 'were' : 'was'} asked`

const openedTogether = (whom: string) => `Shown to ${whom} when the debrief opened`
