import { feltMonths } from './felt.ts'
import { Rights, type Raw, type Row } from './rights.ts'
import { SessionSees } from './session-sees.ts'

export const totalTables = [
  'team_count',
  'team_response',
  'team_managed',
  'answerer_leave',
  'team_felt',
  'contract_hours',
  'session_size',
  'allocated_leave',
  'leave_reader',
  'agreement_begun',
  'team_debrief',
  'signed_up',
] as const
export type TotalTable = (typeof totalTables)[number]

const fewest = 5

/** From the later of the two: seen first, or asked for again. */
const since = ({ asked_at, visible_at }: Row) =>
  asked_at !== null && String(asked_at) > String(visible_at) ? asked_at : visible_at

/** What exists only as sums, and the leave of whoever answers for the viewer: said a second time. */
export class Sums implements Record<TotalTable, () => Row[]> {
  readonly #raw: Raw
  readonly #me: string
  readonly #is: Rights
  readonly #sessions: SessionSees

  constructor(raw: Raw, viewer: string, now: string) {
    this.#raw = raw
    this.#me = viewer
    this.#is = new Rights(raw, viewer, now)
    this.#sessions = new SessionSees(raw, viewer, this.#is, now)
  }

  /** What a manager reads of teams: counts of now, and what was held at the end of a week. */
  team_count(): Row[] {
    return [...this.#managed()].map(([team_id, all]) => ({
      team_id,
      ...this.#sums(all),
      ...this.#keptWeek(team_id),
    }))
  }

  /** How long answers took, in teams of five or more whom the viewer manages; whose, nobody knows. */
  team_response(): Row[] {
    const large = [...this.#managed()].filter(([, jobs]) => jobs.length >= fewest)
    const times = large.flatMap(([team_id]) =>
      this.#answersIn(team_id).map((row) =>
        JSON.stringify({ team_id, visible_at: since(row), acknowledged_at: row.acknowledged_at }),
      ),
    )
    const same = Map.groupBy(times, (time) => time)
    return [...same].map(([time, all]) => ({ ...(JSON.parse(time) as Row), answers: all.length }))
  }

  /** Teams that the viewer leads or manages, and in which somebody has a manager today. */
  team_managed(): Row[] {
    const managers = this.#raw.bond.filter(
      (bond) => bond.kind === 'manager' && this.#is.runsNow(bond.from_at, bond.until_at),
    )
    const jobs = managers.map((bond) => this.#is.one('employment', bond.employment_id))
    const teams = new Set(jobs.filter((job) => this.#is.isCurrent(job)).map((job) => job.team_id))
    return [...teams]
      .filter((team) => team !== null && this.#is.minds(team, ['line', 'manager']))
      .map((team_id) => ({ team_id: team_id! }))
  }

  /** Whole days, to come or running, of those whom the viewer could ask for help. */
  answerer_leave(): Row[] {
    const mine = new Set(this.#is.jobsOf(this.#me).map((job) => job.id))
    const answering = this.#raw.bond
      .filter((bond) => mine.has(bond.employment_id))
      .filter((bond) => ['line', 'back_up', 'manager'].includes(String(bond.kind)))
      .filter((bond) => this.#is.runsNow(bond.from_at, bond.until_at))
      .map((bond) => bond.viewer_id)
    return this.#raw.leave
      .filter((row) => answering.includes(row.person_id!) && row.part === 'whole')
      .filter((row) => this.#is.isToCome(row.until_on))
      .map(({ person_id, from_on, until_on }) => ({ person_id, from_on, until_on }) as Row)
  }

  /** Rough shares of what a team said, month by month. */
  team_felt(): Row[] {
    const teams = new Set(
      this.#raw.employment
        .filter((job) => job.team_id !== null && this.#is.has(['manager'], job.id))
        .map((job) => String(job.team_id)),
    )
    const has = (job: string) => this.#is.has(['manager'], job)
    const over = (week: unknown) => !this.#is.isToCome(week as string)
    return [...teams].flatMap((team) => feltMonths(this.#raw, team, { has, over }))
  }

  contract_hours(): Row[] {
    return this.#sessions.contractHours()
  }

  session_size(): Row[] {
    return this.#sessions.sizes()
  }

  allocated_leave(): Row[] {
    return this.#raw.leave
      .filter(({ until_on }) => this.#is.isToCome(until_on))
      .filter(({ employment_id }) => this.#is.has(['manager'], employment_id))
      .filter(({ employment_id }) => this.#sessions.buysFor(employment_id))
      .map(
        ({ person_id, from_on, until_on, part }) => ({ person_id, from_on, until_on, part }) as Row,
      )
  }

  /** Whoever would read in `allocated_leave` the days of the viewer's own jobs. */
  leave_reader(): Row[] {
    const mine = new Set(this.#is.jobsOf(this.#me).map((job) => job.id))
    const managers = this.#raw.bond
      .filter((bond) => bond.kind === 'manager' && mine.has(bond.employment_id))
      .filter((bond) => this.#is.runsNow(bond.from_at, bond.until_at))
      .filter((bond) => this.#sessions.buys(bond.viewer_id, bond.employment_id))
    const pairs = managers.map(({ employment_id, viewer_id: person_id }) =>
      JSON.stringify({ employment_id, person_id }),
    )
    return [...new Set(pairs)].map((pair) => JSON.parse(pair) as Row)
  }

  /** Jobs with an agreement on the table, where the viewer looks after the place; not what it says. */
  agreement_begun(): Row[] {
    const begun = this.#raw.agreement
      .filter((row) => row.status === 'proposed' || row.status === 'in_force')
      .filter((row) => this.#is.runs(row.organisation_id))
    return [...new Set(begun.map((row) => row.employment_id!))].map((employment_id) => ({
      employment_id,
    }))
  }

  team_debrief(): Row[] {
    return this.#raw.debrief_schedule
      .filter((row) => row.ended_on === null && this.#is.runs(row.organisation_id))
      .map(({ team_id, weekday, at, minutes }) => ({ team_id, weekday, at, minutes }) as Row)
  }

  signed_up(): Row[] {
    return this.#raw.person
      .filter((row) => row.password !== null || this.#hasWorkAccount(row.id))
      .filter((row) => this.#is.jobsOf(row.id).some((job) => this.#is.runs(job.organisation_id)))
      .map((row) => ({ person_id: row.id }) as Row)
  }

  #hasWorkAccount(person: unknown) {
    return this.#raw.identity.some((row) => row.person_id === person)
  }

  #managed() {
    const jobs = this.#raw.employment.filter(
      (job) =>
        job.holds === 1 &&
        job.team_id !== null &&
        this.#is.isCurrent(job) &&
        this.#is.has(['manager'], job.id),
    )
    return Map.groupBy(jobs, (job) => String(job.team_id))
  }

  #answersIn(team: string): Row[] {
    return this.#raw.alert.filter(
      (row) =>
        row.kind === 'work' &&
        row.level !== 'notice' &&
        row.acknowledged_at !== null &&
        this.#is.isOut(row) &&
        row.employment_id !== null &&
        this.#is.has(['manager'], row.employment_id) &&
        this.#is.one('employment', row.employment_id).team_id === team,
    )
  }

  /** The sums of the last kept week, once the same five or more people were there for five weeks. */
  #keptWeek(team: string): Row {
    const rows = this.#raw.load_snapshot.filter(
      (row) => row.team_id === team && !this.#is.isToCome(row.week),
    )
    const byWeek = Map.groupBy(
      rows.filter((row) => row.metric === 'held'),
      (row) => String(row.week),
    )
    const weeks = [...byWeek.keys()].toSorted().toReversed().slice(0, 5)
    const people = weeks.map((week) => byWeek.get(week)!.map((row) => String(row.employment_id)))
    const [last = [], ...before] = people.map((jobs) => jobs.toSorted())
    const same = before.every((jobs) => jobs.length < fewest || jobs.join() === last.join())
    const whole = last.every((job) => this.#is.has(['manager'], job))
    if (last.length < fewest || !same || !whole) return { week: null, held: null, points: null }
    const sum = (metric: string) =>
      rows
        .filter((row) => row.metric === metric && row.week === weeks[0])
        .reduce((all, row) => all + Number(row.value), 0)
    return { week: weeks[0]!, held: sum('held'), points: sum('points') }
  }

  #sums(jobs: Row[]): Row {
    const open = this.#raw.alert.filter(
      (row) =>
        row.kind === 'work' &&
        row.state === 'open' &&
        row.level !== 'notice' &&
        this.#is.isOut(row) &&
        jobs.some((job) => job.id === row.employment_id),
    )
    const waiting = open.filter((row) => row.acknowledged_at === null)
    return {
      workers: jobs.length,
      alerts_waiting: waiting.length,
      alerts_in_hand: open.length - waiting.length,
      oldest_visible_at: waiting.map((row) => String(since(row))).toSorted()[0] ?? null,
      actions_late: this.#raw.action.filter((row) => this.#isLateFor(row, jobs)).length,
    }
  }

  /** A promise whose day is gone, about this team or somebody in it whom the viewer manages. */
  #isLateFor(row: Row, jobs: Row[]) {
    const about = row.employment_id === null || this.#is.has(['manager'], row.employment_id)
    return this.#is.isLate(row) && about && row.team_id === jobs[0]!.team_id
  }
}
