import type { Insertable, InsertQueryBuilder, InsertResult } from 'kysely'
import { elements } from '../../../src/agreements/elements.ts'
import type { Database } from '../../../src/database/schema.ts'
import type { TestParts } from '../../support/parts.ts'
import { teamWeights, type Beside, type Hour, type Life, type Story } from './draw.ts'
import { dayOf, floorOf, instant, isoDay, mondayOf, planDay, sites } from './recount.ts'

type Table = keyof Database
type Rows = { [T in Table]?: Insertable<Database[T]>[] }

const text = Buffer.from('sealed')
const flag = (yes: boolean) => (yes ? (1 as const) : (0 as const))
const moving: Table[] = [
  ...([
    'load_snapshot',
    'load_weights',
    'stretch',
    'leave',
    'time_block',
    'agreement_review',
  ] as const),
  ...(['holding_review', 'co_holder', 'contact'] as const),
  ...(['supervisee', 'supervision_session'] as const),
]

const teams = ['team-0', 'team-1', 'team-2', 'team-3', 'team-4', 'team-5']

/** Employers, jobs and agreements: what stays the same while lives go on. */
export async function addJobs(parts: TestParts, lives: Life[]) {
  const made = { created_at: instant(0) }
  await add(parts, {
    organisation: [{ id: 'org', name: 'Tidewell', kind: 'charity', ...made }],
    team: teams.map((id) => ({ id, organisation_id: 'org', name: id })),
    person: [
      { id: 'other', name: 'Other', ...made },
      ...lives.map(({ id }) => ({ id: `person-${id}`, name: id, ...made })),
    ],
    employment: lives.map((life, place) => ({
      id: life.id,
      person_id: `person-${life.id}`,
      organisation_id: 'org',
      team_id: teams[place % teams.length]!,
      job: 'link_worker' as const,
      holds: 1 as const,
      weekly_hours: life.hours,
      working_hours: JSON.stringify(
        Object.fromEntries(life.pattern.map((day) => [day, ['09:00', '17:00']])),
      ),
      started_in_role: isoDay(life.started),
      from_on: isoDay(life.started),
      until_on: null,
    })),
  })
  await add(parts, {
    wellness_plan: lives.map((life) => ({
      id: `plan-${life.id}`,
      person_id: `person-${life.id}`,
      review_on: planDay(life),
      made_at: made.created_at,
      changed_at: made.created_at,
    })),
  })
  await add(parts, agreements(lives.filter(({ site }) => site !== null)))
  await add(parts, {
    supervision_agreement: lives.flatMap((life) =>
      life.agreedFrom === null ? [] : [hourAMonth(life.id, life.agreedFrom)],
    ),
  })
}

const hourAMonth = (id: string, month: number) => ({
  id: `hour-${id}`,
  employment_id: id,
  person_id: `person-${id}`,
  organisation_id: 'org',
  number: 1,
  type: 'external' as const,
  status: 'in_force' as const,
  giver_id: 'other',
  every: 1,
  unit: 'month' as const,
  minutes: 60,
  credit_rule: 'full' as const,
  keeps: 'log' as const,
  purpose: text,
  review_on: isoDay(500),
  proposed_by: 'other',
  proposed_at: instant(0),
  in_force_at: `2026-${String(month + 1).padStart(2, '0')}-01T10:00:00.000Z`,
})

const agreements = (lives: Life[]): Rows => ({
  agreement: lives.map((life) => ({
    id: `agreement-${life.id}`,
    employment_id: life.id,
    person_id: `person-${life.id}`,
    organisation_id: 'org',
    number: 1,
    status: 'in_force' as const,
    review_calls: 'off' as const,
    reason: text,
    review_on: isoDay(life.agreementReview.own),
    proposed_by: 'other',
    proposed_at: instant(0),
  })),
  agreement_limit: lives.flatMap(({ id, site }) => [
    ...Object.entries(sites[site!]!).map(([metric, [near, past]]) => ({
      agreement_id: `agreement-${id}`,
      metric,
      near: near!,
      past,
      every: past === null ? 4 : null,
    })),
    ...(site === 6
      ? [{ agreement_id: `agreement-${id}`, metric: 'community', near: floorOf(6), past: null }]
      : []),
  ]),
  agreement_element: lives.flatMap(({ id }, place) =>
    elements.map(({ code }, n) => ({
      agreement_id: `agreement-${id}`,
      element: code,
      position: [0, 1, 1, 2, 3][(n + place) % 5]!,
    })),
  ),
})

/** Leaves exactly what would be in the tables at that hour; once judged, time only goes on. */
export async function moveTo(parts: TestParts, lives: Life[], now: Hour) {
  for (const table of moving) await parts.store.write.deleteFrom(table).execute()
  const named = await parts.store.write.selectFrom('alert').select('id').limit(1).execute()
  if (named.length === 0) await parts.store.write.deleteFrom('holding').execute()
  await add(parts, {
    load_weights: teams.flatMap((team_id) =>
      teamWeights.map(({ from, ...weights }) => ({
        id: `weights-${team_id}-${from}`,
        team_id,
        from_on: isoDay(from),
        ...weights,
        made_by: 'other',
        made_at: instant(0),
      })),
    ),
  })
  const rows: Rows = {}
  for (const life of lives) {
    for (const [table, more] of Object.entries(rowsOf(life, now))) {
      const so = (rows[table as Table] ??= []) as unknown[]
      so.push(...(more as unknown[]))
    }
  }
  await add(parts, rows)
}

async function add(parts: TestParts, rows: Rows) {
  await parts.store.write.transaction().execute(async (db) => {
    for (const [table, all] of Object.entries(rows)) {
      for (let at = 0; at < all.length; at += 250) {
        const rows = all.slice(at, at + 250) as object[]
        const insert = db.insertInto(table as Table).values(rows as never)
        await (table === 'holding' ? overwriting(insert, rows) : insert).execute()
      }
    }
  })
}

/** A holding that an alert names stays, and is written over. */
const overwriting = (insert: InsertQueryBuilder<Database, Table, InsertResult>, rows: object[]) =>
  insert.onConflict((conflict) =>
    conflict
      .column('id' as never)
      .doUpdateSet(
        (row) =>
          Object.fromEntries(
            Object.keys(rows[0]!).map((name) => [name, row.ref(`excluded.${name}` as never)]),
          ) as never,
      ),
  )

function rowsOf(life: Life, now: Hour): Rows {
  const job = { employment_id: life.id, person_id: `person-${life.id}` }
  const begun = life.stories.filter((story) => story.begun <= now)
  const made = { made_at: instant(0) }
  return {
    holding: begun.map((story) => ({ ...job, ...holdingRow(story, now) })),
    contact: begun.flatMap((story) => contactRows(story, now).map((row) => ({ ...job, ...row }))),
    co_holder: begun.flatMap((story) =>
      story.beside
        .filter((it) => it.from <= now || it.cover)
        .map((it, n) => ({
          ...job,
          ...besideRow(it, now),
          id: `${story.id}-o${n}`,
          holding_id: story.id,
        })),
    ),
    holding_review: begun.flatMap((story) =>
      reviewRows(story, now).map((row) => ({ ...job, ...row })),
    ),
    leave: life.leave.map(({ from, days, part }, n) => ({
      ...job,
      ...made,
      id: `${life.id}-l${n}`,
      from_on: isoDay(from),
      until_on: isoDay(part === 'whole' ? from + days - 1 : from),
      part,
    })),
    time_block: life.blocks.map(({ day, minutes, kind }, n) => ({
      ...job,
      ...made,
      id: `${life.id}-b${n}`,
      spent_on: isoDay(day),
      minutes,
      kind: kind as 'admin',
    })),
    stretch: life.stretches
      .filter(({ story }) => story === null || life.stories[story]!.begun <= now)
      .map(({ story, element, from, days, ended }, n) => ({
        ...job,
        ...made,
        id: `${life.id}-s${n}`,
        organisation_id: 'org',
        holding_id: story === null ? null : life.stories[story]!.id,
        element,
        reason: text,
        from_on: isoDay(from),
        until_on: isoDay(from + days),
        made_by: 'other',
        ended_at: ended !== null && ended <= now ? instant(ended) : null,
      })),
    agreement_review:
      life.site === null
        ? []
        : life.agreementReview.moved
            .filter(({ at }) => at <= now)
            .map(({ at, to }, n) => ({
              id: `${life.id}-a${n}`,
              agreement_id: `agreement-${life.id}`,
              employment_id: life.id,
              organisation_id: 'org',
              reviewed_on: isoDay(dayOf(at)),
              next_on: isoDay(to),
              outcome: 'keep' as const,
              by_id: 'other',
              made_at: instant(at),
            })),
    supervision_session: life.met.map(({ id, at, restorative, held }) => ({
      ...made,
      id,
      organisation_id: 'org',
      type: 'external' as const,
      giver_id: 'other',
      starts_at: instant(at),
      minutes: 60,
      place: 'video' as const,
      status: held ? ('held' as const) : ('cancelled' as const),
      restorative: flag(restorative),
      made_by: 'other',
      changed_at: instant(0),
    })),
    supervisee: life.met.map(({ id, came, credited }) => ({
      ...job,
      id: `${id}-seat`,
      session_id: id,
      status: came ? ('came' as const) : ('could_not' as const),
      credited_minutes: credited,
    })),
    load_snapshot: life.weeks.map(({ week, metric, value, level, away }) => ({
      employment_id: life.id,
      week: isoDay(mondayOf(week)),
      metric: metric as 'held',
      value,
      level: level as 'room',
      on_leave: flag(away),
      taken_at: instant(0),
    })),
  }
}

/** As the verbs would have left it: each change written over the one before. */
function holdingRow(story: Story, now: Hour) {
  const [born, day] = [instant(story.begun), isoDay(dayOf(story.begun))]
  const row = {
    id: story.id,
    ref: story.id,
    label: text,
    opened_on: day,
    held_since: isoDay(dayOf(story.begun) - story.heldBefore),
    intensity: 'light' as 'light' | 'active' | 'intensive',
    many_problems: flag(false),
    nobody_else: flag(false),
    risk: 'none_known' as 'none_known' | 'some' | 'high',
    risk_since: day,
    status: 'open' as 'open' | 'paused' | 'review_calls' | 'closed',
    status_since: day,
    paused_days: 0,
    progress: null as null | 'moving' | 'steady' | 'stuck',
    progress_since: null as string | null,
    sessions_correction: 0,
    next_review_on:
      story.firstReview === null ? null : isoDay(dayOf(story.begun) + story.firstReview),
    planned_end_on: null as string | null,
    ended_on: null as string | null,
    reopened_from: story.reopenedFrom,
    created_at: born,
    changed_at: born,
  }
  const turn = (status: typeof row.status, today: number) => {
    if (row.status === 'paused') {
      row.paused_days += Math.round(
        (Date.parse(isoDay(today)) - Date.parse(row.status_since)) / 86_400_000,
      )
    }
    row.status = status
    row.status_since = isoDay(today)
  }
  for (const step of story.steps.filter(({ at }) => at <= now)) {
    const today = dayOf(step.at)
    if (step.what === 'pause') turn('paused', today)
    if (step.what === 'resume') turn('open', today)
    if (step.what === 'calls') turn('review_calls', today)
    if (step.what === 'risk') Object.assign(row, { risk: step.risk, risk_since: isoDay(today) })
    if (step.what === 'intensity') row.intensity = step.intensity
    if (step.what === 'problems') {
      Object.assign(row, { many_problems: flag(step.many), nobody_else: flag(step.nobody) })
    }
    if (step.what === 'progress') {
      Object.assign(row, { progress: step.progress, progress_since: isoDay(today) })
    }
    if (step.what === 'correct') row.sessions_correction = step.by
    if (step.what === 'review')
      row.next_review_on = step.next === null ? null : isoDay(today + step.next)
    if (step.what === 'plan') row.planned_end_on = isoDay(today + step.days)
    if (step.what === 'end') {
      turn('closed', today)
      row.ended_on = isoDay(today)
    }
  }
  return row
}

const contactRows = (story: Story, now: Hour) =>
  story.steps
    .filter((step) => step.what === 'contact')
    .filter(({ at }) => at <= now)
    .map((step, n) => ({
      id: `${story.id}-c${n}`,
      holding_id: story.id,
      at: instant(step.at),
      minutes: step.minutes,
      medium: step.medium as 'phone',
      kind: step.kind as 'holding',
      out_of_hours: flag(step.out),
      review_call: flag(step.call),
      made_at: instant(step.at),
    }))

function reviewRows(story: Story, now: Hour) {
  let [used, correction] = [0, 0]
  const rows = []
  for (const step of story.steps.filter(({ at }) => at <= now)) {
    if (step.what === 'contact' && step.medium !== 'message' && !step.call) used++
    if (step.what === 'correct') correction = step.by
    if (step.what !== 'review') continue
    rows.push({
      id: `${story.id}-r${String(rows.length).padStart(3, '0')}`,
      holding_id: story.id,
      reviewed_on: isoDay(dayOf(step.at)),
      answer: 'still_right' as const,
      sessions: Math.max(0, used + correction),
      next_review_on: null,
      made_at: instant(step.at),
    })
  }
  return rows
}

function besideRow(it: Beside, now: Hour) {
  const talks = it.talks.filter((at) => at <= now).map(dayOf)
  const ended = it.ended !== null && (it.ended <= now || it.cover) ? instant(it.ended) : null
  return {
    role: 'nurse' as const,
    co_person_id: it.colleague ? 'other' : null,
    name: it.colleague ? null : text,
    spoken_on: talks.length ? isoDay(Math.max(...talks)) : null,
    accepted_at: it.accepted !== null && it.accepted <= now ? instant(it.accepted) : null,
    from_at: instant(it.from),
    ended_at: ended,
    kind: it.cover ? ('cover' as const) : ('beside' as const),
  }
}
