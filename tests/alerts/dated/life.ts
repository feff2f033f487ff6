import type { Insertable, Updateable } from 'kysely'
import { Act, done, type Change } from '../../../src/access/change.ts'
import { elements, type ElementCode, type Position } from '../../../src/agreements/elements.ts'
import type { Limits } from '../../../src/agreements/templates.ts'
import { askForContact } from '../../../src/alerts/ask-for-contact.ts'
import { reassessFelt } from '../../../src/alerts/reassess-felt.ts'
import { reassessTeam } from '../../../src/alerts/reassess-team.ts'
import { reassess } from '../../../src/alerts/reassess.ts'
import { newId } from '../../../src/database/ids.ts'
import type { Database } from '../../../src/database/schema.ts'
import { defaultWorkingHours } from '../../../src/people/working-hours.ts'
import { londonDay, londonInstant, weekOf } from '../../../src/time/london.ts'
import type { TestParts } from '../../support/parts.ts'

type Row<T extends keyof Database> = Partial<Insertable<Database[T]>>

export type Setting = {
  /** One for each worker, with what differs from a full-time worker long in the role. */
  workers?: Row<'employment'>[]
  /** All jobs belong to one person. */
  dual?: boolean
  inTeam?: boolean
  limits?: Limits
  positions?: Partial<Record<ElementCode, Position>>
  reviewOn?: string
  /** When their plan is looked at again; null for none. */
  planOn?: string | null
}

/** The people of one dated case, and what may happen to them: rows, as the rooms write them. */
export class Life {
  readonly #parts: TestParts
  readonly key: string
  readonly jobs: { id: string; person: string }[] = []
  #team: string | null = null

  constructor(parts: TestParts, key: string) {
    this.#parts = parts
    this.key = key
  }

  get #db() {
    return this.#parts.store.write
  }
  get #now() {
    return this.#parts.clock.now()
  }
  get #today() {
    return londonDay(this.#now)
  }

  async begin({ workers = [{}], dual = false, inTeam = false, planOn, ...agreed }: Setting) {
    if (inTeam) {
      this.#team = `team-${this.key}`
      await this.#add('team', { id: this.#team, organisation_id: 'pcn', name: this.key })
      await this.#assessed(this.#team)
    }
    if (!inTeam) await this.#person(`lead-${this.key}`)
    await this.#employ(`job-lead-${this.key}`, `lead-${this.key}`, { holds: 0, job: 'lead' })
    for (const [place, more] of workers.entries()) {
      const job = { id: `job-${this.key}-${place}`, person: `${this.key}-${dual ? 0 : place}` }
      if (place === 0 || !dual) {
        await this.#person(job.person)
        await this.#plan(job.person, planOn === undefined ? '2099-01-01' : planOn)
      }
      await this.#employ(job.id, job.person, { team_id: this.#team, ...more })
      await this.bond('line', `lead-${this.key}`, job.id)
      await this.#agree(job, agreed)
      this.jobs.push(job)
    }
  }

  /** Looked at lately, so that nothing is due about it. */
  async #assessed(team_id: string) {
    const lead = `lead-${this.key}`
    await this.#person(lead)
    await this.#add('stress_assessment', {
      id: `assessment-${this.key}`,
      organisation_id: 'pcn',
      team_id,
      made_on: '2026-09-07',
      next_on: '2027-09-07',
      made_by: lead,
      made_at: '2026-09-07T09:00:00.000Z',
    })
  }

  async bond(kind: 'line' | 'back_up', viewer: string, job = this.jobs[0]!.id) {
    const from_at = '2026-01-05T09:00:00.000Z'
    const id = newId()
    await this.#add('bond', { id, employment_id: job, viewer_id: viewer, kind, from_at })
  }

  async standIn() {
    await this.#person(`back-up-${this.key}`)
    await this.bond('back_up', `back-up-${this.key}`)
  }

  async hold(more: Row<'holding'> = {}, worker = 0) {
    const [id, today] = [newId(), this.#today]
    await this.#add('holding', {
      id,
      ...this.#of(worker),
      ref: id.slice(-8),
      label: Buffer.from('x'),
      opened_on: today,
      held_since: today,
      intensity: 'light',
      risk_since: today,
      status_since: today,
      created_at: this.#now,
      changed_at: this.#now,
      ...more,
    })
    return id
  }

  async holdMany(count: number, more: Row<'holding'> = {}, worker = 0) {
    for (let n = 0; n < count; n += 1) await this.hold(more, worker)
  }

  /** Of everyone held, or the first so many of them. */
  async change(set: Updateable<Database['holding']>, count = 99, worker = 0) {
    const held = await this.#held(worker)
    const ids = held.slice(0, count)
    if (ids.length > 0) {
      await this.#db.updateTable('holding').set(set).where('id', 'in', ids).execute()
    }
  }

  end = (count = 99, worker = 0) =>
    this.change(
      { status: 'closed', ended_on: this.#today, end_reason: 'agreed_end' },
      count,
      worker,
    )

  async contact(count: number, more: Row<'contact'> = {}, worker = 0) {
    const [holding] = await this.#held(worker)
    for (let n = 0; n < count; n += 1) {
      await this.#add('contact', {
        id: newId(),
        holding_id: holding!,
        ...this.#of(worker),
        at: this.#now,
        minutes: 30,
        medium: 'phone',
        made_at: this.#now,
        ...more,
      })
    }
  }

  async speak() {
    const [holding] = await this.#held(0)
    await this.#add('co_holder', {
      id: newId(),
      holding_id: holding!,
      ...this.#of(0),
      role: 'gp',
      name: Buffer.from('x'),
      spoken_on: this.#today,
      accepted_at: this.#now,
      from_at: this.#now,
    })
  }

  async review(sessions: number, next: string | null = null) {
    const [holding] = await this.#held(0)
    await this.#add('holding_review', {
      id: newId(),
      holding_id: holding!,
      ...this.#of(0),
      reviewed_on: this.#today,
      answer: 'still_right',
      sessions,
      next_review_on: next,
      made_at: this.#now,
    })
    await this.change({ next_review_on: next }, 1)
  }

  async block(minutes: number, spent_on: string) {
    const row = { id: newId(), ...this.#of(0), spent_on, minutes, kind: 'community' as const }
    await this.#add('time_block', { ...row, made_at: this.#now })
  }

  leave = (from_on: string, until_on: string) => this.#away(this.#of(0), { from_on, until_on })

  leadLeave = (from_on: string, until_on: string) =>
    this.#away(
      { employment_id: `job-lead-${this.key}`, person_id: `lead-${this.key}` },
      { from_on, until_on },
    )

  async stretch(element: ElementCode, until_on: string) {
    const [holding] = await this.#held(0)
    const whole = element === 'caseload'
    await this.#add('stretch', {
      id: newId(),
      ...this.#of(0),
      organisation_id: 'pcn',
      holding_id: whole ? null : holding!,
      element,
      reason: Buffer.from('x'),
      from_on: this.#today,
      until_on,
      made_by: this.jobs[0]!.person,
      made_at: this.#now,
    })
  }

  /** A plan as it is left by writing in it, or by looking at it again. */
  lookAtPlan = (review_on: string) =>
    this.#parts.store.write
      .updateTable('wellness_plan')
      .set({ review_on })
      .where('person_id', '=', this.jobs[0]!.person)
      .execute()

  async lookAtAgreement(next_on: string) {
    const { id, person } = this.jobs[0]!
    await this.#add('agreement_review', {
      id: newId(),
      agreement_id: `agreement-${id}`,
      employment_id: id,
      organisation_id: 'pcn',
      reviewed_on: this.#today,
      next_on,
      outcome: 'keep',
      by_id: person,
      made_at: this.#now,
    })
  }

  async feel(felt_load: Row<'check_in'>['felt_load']) {
    const at = { made_at: this.#now, changed_at: this.#now }
    const sharing = 'only_me' as const
    const { person } = this.jobs[0]!
    await this.#add('check_in', {
      id: newId(),
      person_id: person,
      week: weekOf(this.#today),
      felt_load: felt_load!,
      sharing,
      ...at,
    })
  }

  async want(wish: 'no' | 'debrief' | 'today') {
    const { person } = this.jobs[0]!
    const week = weekOf(this.#today)
    const known = await this.#db
      .selectFrom('check_in')
      .select('id')
      .where('person_id', '=', person)
      .where('week', '=', week)
      .executeTakeFirst()
    if (!known) await this.feel('light')
    const { id } = await this.#db
      .selectFrom('check_in')
      .select('id')
      .where('person_id', '=', person)
      .where('week', '=', week)
      .executeTakeFirstOrThrow()
    const asked = { checkIn: id, wish, from: `lead-${this.key}`, askedNow: wish !== 'no' }
    await this.#act(person, (change) => askForContact(change, asked))
  }

  /** What the rooms call at the end of a change. */
  async judge() {
    await this.#act(this.jobs[0]!.person, async (change) => {
      for (const { id, person } of this.jobs) {
        await reassess(change, id)
        await reassessFelt(change, person)
      }
      if (this.#team) await reassessTeam(change, this.#team)
    })
  }

  async #act(person: string, work: (change: Change) => Promise<void>) {
    const who = { person, now: this.#now, today: this.#today }
    const outcome = await new Act(who, newId(), this.#parts).change('test', async (change) => {
      await work(change)
      return done({ id: this.key })
    })
    if (outcome.refused !== null) throw new Error(outcome.refused)
  }

  async #held(worker: number) {
    const rows = await this.#db
      .selectFrom('holding')
      .select('id')
      .where('employment_id', '=', this.jobs[worker]!.id)
      .where('ended_on', 'is', null)
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => id)
  }

  #of(worker: number) {
    const { id, person } = this.jobs[worker]!
    return { employment_id: id, person_id: person }
  }

  #away = (whose: { employment_id: string; person_id: string }, days: Row<'leave'>) =>
    this.#add('leave', {
      id: newId(),
      ...whose,
      ...(days as { from_on: string; until_on: string }),
      made_at: this.#now,
    })

  #person = (id: string) => this.#add('person', { id, name: id, created_at: this.#now })

  #plan = (person_id: string, review_on: string | null) =>
    this.#add('wellness_plan', {
      id: newId(),
      person_id,
      review_on,
      made_at: this.#now,
      changed_at: this.#now,
    })

  #employ = (id: string, person_id: string, more: Row<'employment'>) =>
    this.#add('employment', {
      id,
      person_id,
      organisation_id: 'pcn',
      job: 'link_worker',
      holds: 1,
      weekly_hours: 37.5,
      working_hours: JSON.stringify(defaultWorkingHours),
      started_in_role: '2024-01-08',
      from_on: '2024-01-08',
      ...more,
    })

  /** Everything at discretion but what the case is about, so that nothing else is raised. */
  async #agree(job: { id: string; person: string }, { limits = {}, positions, reviewOn }: Setting) {
    const agreement_id = `agreement-${job.id}`
    await this.#add('agreement', {
      id: agreement_id,
      employment_id: job.id,
      person_id: job.person,
      organisation_id: 'pcn',
      number: 1,
      status: 'in_force',
      site: 5,
      review_calls: 'off',
      reason: Buffer.from('x'),
      review_on: reviewOn ?? '2028-01-10',
      proposed_by: job.person,
      proposed_at: this.#now,
      in_force_at: this.#now,
    })
    for (const { code } of elements) {
      const position = positions?.[code] ?? 4
      await this.#add('agreement_element', { agreement_id, element: code, position })
    }
    for (const [metric, { near, past, every }] of Object.entries(limits)) {
      await this.#add('agreement_limit', { agreement_id, metric, near, past, every: every ?? null })
    }
  }

  async #add<T extends keyof Database>(table: T, row: Insertable<Database[T]>) {
    await this.#db
      .insertInto(table as 'team')
      .values(row as unknown as Insertable<Database['team']>)
      .execute()
  }
}

/** Noon in London on a day of the test's calendar. */
export const noon = (day: string) => londonInstant(day, '12:00')!
