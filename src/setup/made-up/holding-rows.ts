import type { Flag } from '../../database/columns.ts'
import { newId } from '../../database/ids.ts'
import type { Opener } from '../../privacy/vault.ts'
import { addDays } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import type { PracticeKey } from './add-places.ts'
import { momentOf } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import { pick, refFor } from './chance.ts'
import type { Beginning } from './beginnings.ts'
import type { Because, Held } from './held.ts'
import type { Loading } from './loading.ts'

const referrers = ['gp', 'gp', 'practice_nurse', 'care_coordinator', 'themselves', 'hospital']

const flag = (yes: boolean): Flag => (yes ? 1 : 0)

/** One holding as a row; an ending the story tells itself is left out. */
export function holdingRow(
  loading: Loading,
  of: EmploymentKey,
  it: Held,
  { heldSince, openedOn, opened, earlier, words }: Beginning & { words: Opener },
) {
  const id = newId()
  const begun = {
    id,
    employment_id: loading.employments[of],
    person_id: loading.people[employments[of].person],
    ref: refFor(`${of} ${it.label}`),
    label: words.seal('holding', 'label', id, it.label),
    note: it.note ? words.seal('holding', 'note', id, it.note) : null,
    referrer_role: pick(referrers, it.label),
    opened_on: openedOn,
    held_since: heldSince,
    sessions_correction: earlier,
    created_at: opened,
    practice_id: practiceOf(loading, of, it),
    ...nature(it),
    ...waiting(it, heldSince),
    ...standing(loading, it, heldSince, openedOn),
    ...ending(loading, it, { id, openedOn, words }),
  }
  return { ...begun, changed_at: lastChange(begun) }
}

/** Where they are registered, for those whom a practice sent. */
function practiceOf({ practices: ids }: Loading, of: EmploymentKey, { offloaded, label }: Held) {
  const there =
    employments[of].of === 'tidewell' ? (['quay', 'hill', 'mill'] as const) : (['canal'] as const)
  if (offloaded) return ids[offloaded]
  return pick(referrers, label) === 'themselves' ? null : ids[pick<PracticeKey>(there, label)]
}

const lastChange = (row: { created_at: Instant; ended_on: Day | null }) =>
  row.ended_on === null ? row.created_at : momentOf(row.ended_on, '15:40')

function nature({ does, pull, knots, noOne, offloaded, label }: Held) {
  return {
    for_waiting: flag(does.includes('waiting')),
    for_change: flag(does.includes('change')),
    for_practice: flag(does.includes('practice')),
    for_witness: flag(does.includes('witness')),
    intensity: pull,
    many_problems: flag(knots === true),
    nobody_else: flag(noOne === true),
    offloaded: flag(offloaded !== undefined),
    approach: does.includes('change') ? ('goal_led' as const) : ('relational' as const),
    limits_explained: flag(pick([true, true, true, false], label)),
  }
}

function waiting({ waits, because, does, knots }: Held, heldSince: Day) {
  const reasons = because ?? usualReasons(waits !== undefined, does.includes('change'))
  const has = (reason: Because) => flag(reasons.includes(reason))
  return {
    waiting_for: waits ?? ('none' as const),
    waiting_since: waits ? addDays(heldSince, -9) : null,
    no_provision: has('no_provision'),
    waiting_list: has('waiting_list'),
    not_ready: has('not_ready'),
    complexity: flag(reasons.includes('complexity') || knots === true),
  }
}

const usualReasons = (waits: boolean, change: boolean): Because[] =>
  waits ? ['waiting_list'] : change ? ['not_ready'] : ['no_provision']

function standing({ calendar }: Loading, it: Held, heldSince: Day, openedOn: Day) {
  const [risk, days] = it.risk ?? (['none_known', null] as const)
  return {
    risk,
    risk_since: days === null ? heldSince : calendar.daysAgo(days),
    progress: it.going ?? null,
    progress_since: it.going ? later(openedOn, calendar.daysAgo(26)) : null,
    next_review_on: it.review === undefined ? null : addDays(calendar.today, it.review),
  }
}

const later = (a: Day, b: Day) => (a > b ? a : b)

type Ending = { id: string; openedOn: Day; words: Opener }

function ending({ calendar }: Loading, { ended }: Held, { id, openedOn, words }: Ending) {
  if (!ended || ended.toldInStory) {
    const open = { status: 'open' as const, status_since: openedOn }
    return { ...open, ended_on: null, end_reason: null, way_back: null }
  }
  const ended_on = calendar.daysAgo(ended.days)
  return {
    status: ended.why === 'handed_over' ? ('handed_over' as const) : ('closed' as const),
    status_since: ended_on,
    ended_on,
    end_reason: ended.why,
    way_back: ended.wayBack ? words.seal('holding', 'way_back', id, ended.wayBack) : null,
  }
}
