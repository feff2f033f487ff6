import type { Beside, Hour, Life, Step, Story } from './draw.ts'
import { teamWeights } from './draw.ts'

/**
 * A second count of one life at one moment, from product.md 5.1 to 5.4 alone: plain loops over what
 * happened, and nothing of what Holdfast counts with.
 */
export type Recount = {
  holdings: Record<string, unknown>[]
  worker: Record<string, unknown>
  readings: Record<string, unknown>[]
}

const start = Date.UTC(2026, 0, 1)
const dayMs = 86_400_000
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

export const instant = (at: Hour) => new Date(start + at * 3_600_000).toISOString()
export const isoDay = (day: number) => new Date(start + day * dayMs).toISOString().slice(0, 10)
/** When the plan of this life is looked at again; every third has none. */
export const planDay = ({ started }: Life) => (started % 3 === 0 ? null : isoDay(started + 90))
/** The number of the London day on which an hour falls. */
export const dayOf = (at: Hour) =>
  Math.round((Date.parse(london.format(start + at * 3_600_000)) - start) / dayMs)

/** Near and past per full-time worker, as product.md 7 lists them. */
export const sites: Record<number, Record<string, [number, number | null]>> = {
  2: {
    held: [12, 15],
    points: [24, 30],
    share: [25, 35],
    sessions: [6, 6],
    span: [10, 13],
    hours: [1, 2],
    gap: [28, 35],
  },
  4: {
    held: [10, 13],
    points: [24, 30],
    share: [40, 50],
    sessions: [6, null],
    span: [16, 24],
    hours: [1, 3],
    gap: [31, 45],
  },
  5: {
    held: [12, 15],
    points: [24, 30],
    share: [40, 50],
    sessions: [6, 8],
    span: [14, 20],
    hours: [1, 2],
    gap: [28, 42],
  },
  6: {
    held: [10, 12],
    points: [26, 32],
    share: [45, 55],
    sessions: [8, null],
    span: [20, 26],
    hours: [1, 3],
    gap: [31, 45],
  },
}
/** Site 6 is drawn with a floor of its own. */
export const floorOf = (site: number | null) => (site === 6 ? 12 : 10)

const bankHolidays = new Set(
  `2025-12-25 2025-12-26 2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31
  2026-12-25 2026-12-28 2027-01-01`.split(/\s+/),
)
const weekday = (day: number) => ((new Date(start + day * dayMs).getUTCDay() + 6) % 7) + 1
const nextWorking = (day: number) => {
  let next = day + 1
  while (weekday(next) > 5 || bankHolidays.has(isoDay(next))) next++
  return next
}

function stateOf(story: Story, now: Hour) {
  const today = dayOf(now)
  const past = story.steps.filter((step) => step.at <= now)
  const latest = <W extends Step['what']>(what: W) =>
    past.filter((step): step is Extract<Step, { what: W }> => step.what === what).at(-1)
  const pauses = past.filter((s) => ['pause', 'resume', 'calls'].includes(s.what))
  const status = { pause: 'paused', resume: 'open', calls: 'review_calls' }[
    (pauses.at(-1)?.what ?? 'resume') as 'pause' | 'resume' | 'calls'
  ]
  let pausedDays = 0
  for (let day = dayOf(story.begun); day < today; day++) {
    const then = pauses.filter((step) => dayOf(step.at) <= day).at(-1)
    if (then?.what === 'pause') pausedDays++
  }
  const contacts = past.filter((step) => step.what === 'contact')
  const used = contacts.filter((c) => c.medium !== 'message' && !c.call).length
  const sessions = Math.max(0, used + (latest('correct')?.by ?? 0))
  const reviews = past.filter((step) => step.what === 'review')
  const review = reviews.at(-1)
  const due =
    review === undefined
      ? story.firstReview === null
        ? null
        : dayOf(story.begun) + story.firstReview
      : review.next === null
        ? null
        : dayOf(review.at) + review.next
  return { today, past, latest, status, pausedDays, contacts, sessions, review, due, reviews }
}

const isBeside = (it: Beside, now: Hour) => it.from <= now && (it.ended === null || it.ended > now)
const saidYes = (it: Beside, now: Hour) => it.accepted !== null && it.accepted <= now

function factsOf(life: Life, story: Story, now: Hour) {
  const state = stateOf(story, now)
  const { latest, today, contacts } = state
  const standing = story.beside.filter((it) => isBeside(it, now))
  const sharing = standing.filter((it) => saidYes(it, now))
  const lastTalk = (of: Beside[]) => {
    const talks = of.flatMap((it) => it.talks.filter((at) => at <= now)).map(dayOf)
    return talks.length ? isoDay(Math.max(...talks)) : null
  }
  const risk = latest('risk')
  const stuck = latest('progress')
  const plan = latest('plan')
  const within = (from: number, to: number) =>
    contacts.filter((c) => c.at > now - from * 24 && c.at <= now - to * 24).length
  return {
    id: story.id,
    heldSince: isoDay(dayOf(story.begun) - story.heldBefore),
    status: state.status,
    counted: state.status !== 'paused',
    intensity: latest('intensity')?.intensity ?? 'light',
    manyProblems: latest('problems')?.many ?? false,
    nobodyElse: latest('problems')?.nobody ?? false,
    risk: risk?.risk ?? 'none_known',
    riskSince: isoDay(dayOf(risk?.at ?? story.begun)),
    sessions: state.sessions,
    pausedDays: state.pausedDays,
    coHolders: sharing.length,
    sharedSpokenOn: lastTalk(sharing),
    coHolderSpokenOn: lastTalk(standing),
    reviewDueOn: state.due === null || state.status === 'paused' ? null : isoDay(state.due),
    reviewedSessions: state.review ? stateOf(story, state.review.at).sessions : null,
    stuckSince: stuck?.progress === 'stuck' ? isoDay(dayOf(stuck.at)) : null,
    contactsLately: within(28, 0),
    contactsBefore: within(56, 28),
    plannedEndOn: plan ? isoDay(dayOf(plan.at) + plan.days) : null,
    stretched: stretchedFor(life, life.stories.indexOf(story), now),
    today,
  }
}

type Facts = ReturnType<typeof factsOf>

const stretchedFor = (life: Life, story: number | null, now: Hour) => {
  const today = dayOf(now)
  const live = life.stretches.filter(
    (it) =>
      it.story === story &&
      it.from <= today &&
      it.from + it.days >= today &&
      (it.ended === null || it.ended > now),
  )
  return [...new Set(live.map(({ element }) => element))].toSorted()
}

const number = (day: string) => Math.round((Date.parse(day) - start) / dayMs)

function pointsOf(it: Facts): number {
  const own = teamWeights.filter(({ from }) => from <= it.today).at(-1)
  const w = own ?? {
    light: 1,
    active: 2,
    intensive: 4,
    complex: 1,
    some_risk: 1,
    high_risk: 2,
    shared: -1,
  }
  let points = w[it.intensity]
  if (it.manyProblems || it.nobodyElse) points += w.complex
  if (it.risk === 'some') points += w.some_risk
  if (it.risk === 'high') points += w.high_risk
  const talk = it.sharedSpokenOn
  if (talk !== null && it.today - number(talk) <= 28) points += w.shared
  return Math.max(1, points)
}

function isAlone(it: Facts): boolean {
  if (it.risk === 'none_known') return false
  const since = number(it.riskSince)
  const talk = it.coHolderSpokenOn === null ? null : number(it.coHolderSpokenOn)
  if (talk !== null && talk >= since) return it.today >= talk + 14
  return it.today >= (it.risk === 'high' ? nextWorking(since) : since + 14)
}

const weeks = (it: Facts) =>
  Math.max(0, Math.floor((it.today - number(it.heldSince) - it.pausedDays) / 7))
const late = (it: Facts) =>
  it.reviewDueOn === null ? 0 : Math.max(0, it.today - number(it.reviewDueOn))

function level(value: number, near: number | null, past: number | null): string {
  if (past !== null && value >= Math.ceil(past * 1.25) && value > past) return 'well_past'
  if (past !== null && value > past) return 'past'
  return near !== null && value >= near ? 'near' : 'room'
}

const halfUp = (part: number, whole: number) => Math.floor((100 * part) / whole + 0.500000001)

/** A day's part that is leave, 0, a half or 1; days before the job began are not contracted. */
function away(life: Life, day: number): number {
  if (day < life.started) return 1
  const parts = life.leave
    .filter((it) => (it.part === 'whole' ? it.from + it.days > day : it.from === day))
    .filter((it) => it.from <= day)
    .map((it) => it.part)
  if (parts.includes('whole')) return 1
  return (parts.includes('morning') ? 0.5 : 0) + (parts.includes('afternoon') ? 0.5 : 0)
}

function communityOf(life: Life, today: number) {
  const worked = life.pattern.length ? life.pattern : [1, 2, 3, 4, 5]
  let contracted = 0
  let community = 0
  for (let piece = 0; piece < 4; piece++) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => today - 27 + piece * 7 + n)
    const gone = days
      .filter((day) => worked.includes(weekday(day)))
      .reduce((sum, day) => sum + away(life, day), 0)
    if (gone * 2 > worked.length) continue
    contracted += life.hours * 60 - (life.hours * 60 * gone) / worked.length
    const kinds = ['community', 'asset_mapping', 'groups']
    const blocks = life.blocks.filter((b) => days.includes(b.day) && kinds.includes(b.kind))
    community += blocks.reduce((sum, { minutes }) => sum + minutes, 0)
  }
  return { contracted, community }
}

/** Whole months since a day, on the calendar: the last of a shorter month stands for later days. */
function monthsSince(from: number, today: number): number {
  const [a, b] = [new Date(start + from * dayMs), new Date(start + today * dayMs)]
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const last = new Date(Date.UTC(b.getUTCFullYear(), b.getUTCMonth() + 1, 0)).getUTCDate()
  return b.getUTCDate() >= Math.min(a.getUTCDate(), last) ? months : months - 1
}

function limitOf(life: Life, metric: string, today: number): [number | null, number | null] {
  const agreed = life.site === null ? undefined : sites[life.site]![metric]
  if (!agreed) return [null, null]
  if (metric !== 'held' && metric !== 'points') return agreed
  const months = monthsSince(life.started, today)
  const role = months < 3 ? 0.6 : months < 6 ? 0.8 : 1
  const scaled = (n: number) =>
    Math.max(1, Math.floor((n * life.hours * role) / 37.5 + 0.500000001))
  return [scaled(agreed[0]), agreed[1] === null ? null : scaled(agreed[1])]
}

const ended = (story: Story, now: Hour) => story.steps.some((s) => s.what === 'end' && s.at <= now)

/** Everything about one life at one hour. */
export function recount(life: Life, now: Hour): Recount {
  const today = dayOf(now)
  const held = life.stories
    .filter((story) => story.begun <= now && !ended(story, now))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((story) => factsOf(life, story, now))
  const every = life.stories
    .filter((story) => story.begun <= now)
    .flatMap((story) =>
      stateOf(story, now).contacts.map((c, n) => ({ ...c, id: `${story.id}-c${n}` })),
    )
  const month = every.filter((c) => c.at > now - 28 * 24)
  const minutes = month.reduce((sum, c) => sum + c.minutes, 0)
  const holding = month.reduce((sum, c) => sum + (c.kind === 'holding' ? c.minutes : 0), 0)
  const out = every.filter((c) => c.out && c.at > now - 7 * 24)
  const time = communityOf(life, today)
  const moved = life.agreementReview.moved
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at)
  const worker = {
    outOfHours: out.map(({ id }) => id).toSorted(),
    contactMinutes: minutes,
    holdingMinutes: holding,
    communityMinutes: time.community,
    contractedMinutes: Math.round(time.contracted * 1000),
    stretched: stretchedFor(life, null, now),
    startedInRole: isoDay(life.started),
    startedOn: isoDay(life.started),
    planReviewOn: planDay(life),
    agreementReviewOn:
      life.site === null ? null : isoDay(moved.at(-1)?.to ?? life.agreementReview.own),
    lastWeeks: weeksOf(life, today),
  }
  return {
    holdings: held,
    worker,
    readings: readingsOf(life, held, { minutes, holding, out, time, today, now }),
  }
}

/** Mondays of 2026 by their place; the first is 5 January. */
export const mondayOf = (week: number) => 4 + week * 7

function weeksOf(life: Life, today: number): string[] {
  const metrics = ['held', 'share', 'community']
  return metrics
    .flatMap((metric) =>
      life.weeks
        .filter((it) => it.metric === metric && !it.away)
        .filter((it) => mondayOf(it.week) <= today && mondayOf(it.week) >= today - 182)
        .toSorted((a, b) => b.week - a.week)
        .slice(0, 2),
    )
    .map((it) => `${it.metric} ${isoDay(mondayOf(it.week))} ${it.value} ${it.level}`)
    .toSorted()
}

type Around = {
  minutes: number
  holding: number
  out: { id: string }[]
  time: { contracted: number; community: number }
  today: number
  now: Hour
}

function readingsOf(life: Life, held: Facts[], around: Around) {
  const readings: Record<string, unknown>[] = []
  const say = (metric: string, value: number, counted: string[]) => {
    const [near, past] = limitOf(life, metric, around.today)
    readings.push({ metric, value, near, past, level: level(value, near, past), counted })
  }
  const most = (metric: string, measure: (it: Facts) => number, bounds?: [number, number]) => {
    const [near, past] = bounds ?? limitOf(life, metric, around.today)
    const value = Math.max(0, ...held.map(measure))
    const named = held.filter((it) => level(measure(it), near, past) !== 'room').map(({ id }) => id)
    readings.push({ metric, value, near, past, level: level(value, near, past), counted: named })
  }
  const now = held.filter(({ counted }) => counted)
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()
  say('held', now.length, ids(now))
  say(
    'points',
    now.reduce((sum, it) => sum + pointsOf(it), 0),
    ids(now),
  )
  if (around.minutes >= 300) say('share', halfUp(around.holding, around.minutes), [])
  most('sessions', ({ sessions }) => sessions)
  most('span', weeks)
  most('review', late, [7, 13])
  const alone = held.filter(isAlone)
  const none = alone.length === 0
  const aloneLevel = none ? 'room' : 'past'
  readings.push({
    metric: 'alone',
    value: alone.length,
    near: null,
    past: 0,
    level: aloneLevel,
    counted: ids(alone),
  })
  say('hours', around.out.length, ids(around.out))
  const { contracted, community } = around.time
  if (contracted > 0) {
    const value = halfUp(community, contracted)
    const floor = floorOf(life.site)
    const below = value < floor ? 'past' : 'room'
    readings.push({
      metric: 'community',
      value,
      near: floor,
      past: null,
      level: below,
      counted: [],
    })
  }
  readings.push(...supervisionOf(life, { ...around, say: limitOf(life, 'gap', around.today) }))
  return readings
}

type AtHour = { today: number; now: Hour; say: [number | null, number | null] }

/** Days since support was last given, and the minutes of this month beside an hour agreed. */
function supervisionOf(life: Life, { today, now, say: [near, past] }: AtHour) {
  const there = life.met
    .filter((it) => it.at <= now && it.held && it.came)
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
  const last = there.find((it) => it.restorative)
  const since = Math.max(life.started, last ? dayOf(last.at) : life.started)
  const value = Math.max(0, today - since)
  const counted = last ? [last.id] : []
  const gap = { metric: 'gap', value, near, past, level: level(value, near, past), counted }
  const monthOf = (day: number) => isoDay(day).slice(0, 7)
  const lately = there.filter((it) => monthOf(dayOf(it.at)) === monthOf(today))
  const credited = lately.reduce((sum, it) => sum + it.credited, 0)
  const month = Number(monthOf(today).slice(5)) - 1
  const agreed = life.agreedFrom !== null && life.agreedFrom <= month ? 60 : null
  if (credited === 0 && agreed === null) return [gap]
  const ids = lately.map(({ id }) => id).toSorted()
  return [
    gap,
    { metric: 'credit', value: credited, near: agreed, past: null, level: 'room', counted: ids },
  ]
}
