import type { Database } from '../../../src/database/schema.ts'

/** A row as it lies in the database. */
type Value = string | number | null | Buffer
export type Row = Record<string, Value>
export type Raw = { [T in keyof Database]: Row[] }

const practice = ['gp', 'nurse', 'mental_health_practitioner', 'care_coordinator']
const lookedAfter = ['line', 'clinical', 'external', 'manager', 'buddy', 'back_up']

/** Who hears about a team, by what it is about; leads alone where it is not named. */
const hears: Record<string, string[]> = {
  TEAM: ['line', 'clinical', 'manager'],
  OFFLOADED: ['line', 'clinical'],
  DEBRIEF_MISSED: ['line', 'manager'],
  STRESS_ASSESSMENT_DUE: ['manager'],
  SUPERVISION_CANCELLED: ['line', 'manager'],
  HOURS_LOW: ['manager'],
}

/** What one viewer has to do with each record: plain loops over whole tables. */
export class Rights {
  readonly #raw: Raw
  readonly #me: string
  readonly #now: string
  readonly #today: string

  constructor(raw: Raw, viewer: string, now: string) {
    this.#raw = raw
    this.#me = viewer
    this.#now = now
    const london = { timeZone: 'Europe/London' }
    this.#today = new Intl.DateTimeFormat('en-CA', london).format(new Date(now))
  }

  one(table: keyof Database, id: unknown): Row {
    return this.#raw[table].find((row) => row.id === id)!
  }

  mine(row: Row): boolean {
    return row.person_id === this.#me
  }

  /** From the first moment up to, and not including, the last. */
  runsNow(from: Value | undefined, until: Value | undefined): boolean {
    const begun = String(from) <= this.#now
    return begun && (until === null || String(until) > this.#now)
  }

  has(kinds: string[], employment: unknown): boolean {
    return this.#raw.bond.some(
      (bond) =>
        bond.employment_id === employment &&
        bond.viewer_id === this.#me &&
        kinds.includes(String(bond.kind)) &&
        this.runsNow(bond.from_at, bond.until_at),
    )
  }

  minded(job: Row): boolean {
    return this.has(lookedAfter, job.id)
  }

  /** Only the owner can share, only while it runs, and until it is taken back. */
  wasGiven(what: string, record: Row): boolean {
    return this.givenToMe().some(
      (share) =>
        share.what === what && share.record_id === record.id && share.owner_id === record.person_id,
    )
  }

  gaveMe(person: Value | undefined): boolean {
    return this.givenToMe().some((share) => share.owner_id === person)
  }

  openedMine(person: Value | undefined): boolean {
    return this.#raw.access_log.some(
      (each) => each.owner_id === this.#me && each.viewer_id === person,
    )
  }

  givenToMe(): Row[] {
    return this.#raw.share.filter(
      (share) =>
        share.to_id === this.#me &&
        this.runsNow(share.from_at, share.until_at) &&
        (share.revoked_at === null || String(share.revoked_at) > this.#now),
    )
  }

  beside(holding: Row): Row[] {
    return this.#raw.co_holder.filter(
      (each) => each.holding_id === holding.id && this.runsNow(each.from_at, each.ended_at),
    )
  }

  besides(holding: Row): boolean {
    return this.beside(holding).some((each) => each.co_person_id === this.#me)
  }

  /** Leave to come: its days and how many people, before any of them can be opened. */
  askedToCover(row: Row): boolean {
    const isMine = row.kind === 'cover' && row.co_person_id === this.#me
    // A cover has a last day; one without is nobody's.
    return isMine && row.ended_at !== null && String(row.ended_at) > this.#now
  }

  opensHolding(row: Row): boolean {
    if (this.mine(row) || this.has(['line'], row.employment_id) || this.besides(row)) return true
    if (!this.has(['clinical'], row.employment_id)) return false
    const withPractice = this.beside(row).some((each) => practice.includes(String(each.role)))
    return row.risk !== 'none_known' || withPractice
  }

  opensAgreement(row: Row): boolean {
    if (this.mine(row) || this.has(['line'], row.employment_id)) return true
    const named = this.#raw.agreement_party.some(
      (party) => party.agreement_id === row.id && party.person_id === this.#me,
    )
    return named && this.has(['manager', 'clinical'], row.employment_id)
  }

  opensAlert(row: Row): boolean {
    if (this.mine(row)) return true
    if (row.kind === 'felt') return this.wasGiven('felt_alert', row)
    if (row.kind === 'contact') {
      const takes = row.code === 'HELP_NOW' && this.tookOn(row)
      return (
        takes || (this.isWanted(row) && this.jobsOf(row.person_id).some((job) => this.minded(job)))
      )
    }
    if (this.tookOn(row)) return true
    if (!this.isOut(row)) return false
    if (row.kind === 'team') return this.minds(row.team_id, hears[String(row.code)] ?? ['line'])
    if (row.code === 'SUPERVISION_SHORT') return this.has(['manager'], row.employment_id)
    if (this.has(['line'], row.employment_id)) return true
    return row.code === 'RISK_ALONE' && this.has(['clinical'], row.employment_id)
  }

  /** Asked by name, or the second name once it is their turn. */
  isWanted(row: Row): boolean {
    if (row.wanted_from === this.#me) return true
    const turn = row.back_up_at === null || String(row.back_up_at) <= this.#now
    return row.back_up_id === this.#me && turn
  }

  /** A live bond of one of these kinds with somebody who works in that team today. */
  minds(team: unknown, kinds: string[]): boolean {
    const there = this.#raw.employment.filter((job) => team !== null && job.team_id === team)
    return there.some((job) => this.isCurrent(job) && this.has(kinds, job.id))
  }

  /** In a team's work today, or bonded to somebody who was ever in it. */
  isOfTeam(team: unknown): boolean {
    if (this.myTeams().includes(team)) return true
    return this.#raw.employment.some((job) => job.team_id === team && this.minded(job))
  }

  waitsWithMe(row: Row): boolean {
    return this.cameToMe(row, (step) => step.ended_at === null)
  }

  tookOn(row: Row): boolean {
    return this.cameToMe(row, (step) => step.taken_at !== null)
  }

  cameToMe(row: Row, how: (step: Row) => boolean): boolean {
    const steps = this.#raw.alert_escalation.filter(
      (step) => step.alert_id === row.id && step.to_id === this.#me && String(step.at) <= this.#now,
    )
    return steps.some(how) && this.isAbove(row)
  }

  /** Stands in for, manages, or is over a lead of, whom it is about. */
  isAbove(row: Row): boolean {
    const jobs = this.#raw.employment.filter((job) => this.isOver(job))
    if (row.employment_id !== null) return jobs.some((job) => job.id === row.employment_id)
    if (row.kind !== 'team') return jobs.some((job) => job.person_id === row.person_id)
    return jobs.some((job) => job.team_id === row.team_id && this.isCurrent(job))
  }

  isOver(job: Row): boolean {
    if (this.has(['back_up', 'manager'], job.id)) return true
    const leads = this.#raw.bond.filter(
      (bond) =>
        bond.employment_id === job.id &&
        bond.kind === 'line' &&
        this.runsNow(bond.from_at, bond.until_at),
    )
    return leads.some((bond) =>
      this.jobsOf(bond.viewer_id).some((theirs) => this.has(['line', 'manager'], theirs.id)),
    )
  }

  /** Promised by or to me, about nobody, about me, or about somebody I still have to do with. */
  isPromise(row: Row): boolean {
    if (row.owner_id !== this.#me && row.for_id !== this.#me) return false
    if (row.employment_id === null || this.mine(row)) return true
    const job = this.one('employment', row.employment_id)
    return this.minded(job) || (job.team_id !== null && this.myTeams().includes(job.team_id))
  }

  satIn(debrief: unknown): boolean {
    const sat = this.#raw.debrief_attendance.some(
      (each) => each.debrief_id === debrief && this.mine(each) && each.how !== 'away',
    )
    return sat && this.isOfTeam(this.one('debrief', debrief).team_id)
  }

  leadsDebrief(debrief: unknown, kind = 'line'): boolean {
    if (debrief === null) return false
    const team = this.one('debrief', debrief).team_id
    return kind === 'line' ? this.leadsIn(team) : this.minds(team, [kind])
  }

  /** Over somebody there who is not the lead. */
  leadsIn(team: unknown): boolean {
    const there = this.#raw.employment.filter((job) => job.team_id === team && job.job !== 'lead')
    return there.some((job) => this.isCurrent(job) && this.has(['line'], job.id))
  }

  /** What somebody brought: to the lead, to those who sit there, and to the second name. */
  opensItem(row: Row): boolean {
    if (this.mine(row)) return true
    if (row.withdrawn_at !== null) return false
    const leads = this.has(['line'], row.employment_id)
    if (leads && (row.brought_at !== null || row.offered_by === this.#me)) return true
    if (row.second_id === this.#me && this.isOfTeam(row.team_id)) return true
    if (row.debrief_id !== null) {
      const isReview = this.one('debrief', row.debrief_id).kind === 'quarterly'
      return !isReview && this.satIn(row.debrief_id)
    }
    return (
      row.brought_at !== null &&
      this.#raw.debrief.some(
        (each) =>
          each.team_id === row.team_id &&
          each.state === 'open' &&
          this.takes(each, row) &&
          this.satIn(each.id),
      )
    )
  }

  /** The team's own debrief takes all; one after something hard what its people bring from then. */
  takes(debrief: Row, item: Row): boolean {
    if (debrief.kind === 'weekly' || debrief.kind === 'daily') return true
    if (debrief.kind !== 'after_event' || debrief.opened_at === null) return false
    if (String(item.brought_at) < String(debrief.opened_at)) return false
    return this.#raw.debrief_attendance.some(
      (each) =>
        each.debrief_id === debrief.id &&
        each.person_id === item.person_id &&
        (each.how === 'room' || each.how === 'remote'),
    )
  }

  /** Five given, or nothing: fewer would be about a person. */
  isCrowd(row: Row): boolean {
    const same = this.#raw.debrief_mood.filter(
      (each) => each.debrief_id === row.debrief_id && each.moment === row.moment,
    )
    return same.reduce((sum, each) => sum + Number(each.given), 0) >= 5
  }

  /** Others than the worker may see a work alert from its visible time. */
  isOut(row: Row): boolean {
    if (row.worker_only !== 0 || row.visible_at === null) return false
    return String(row.visible_at) <= this.#now
  }

  readsHeadline(row: Row): boolean {
    const told = row.manager_told_at !== null && String(row.manager_told_at) <= this.#now
    return row.kind === 'work' && told && this.has(['manager'], row.employment_id)
  }

  jobsOf(person: unknown): Row[] {
    return this.#raw.employment.filter((job) => job.person_id === person)
  }

  isLate(promise: Row): boolean {
    return promise.status === 'open' && String(promise.due_on) < this.#today
  }

  isCurrent(job: Row): boolean {
    const begun = String(job.from_on) <= this.#today
    return begun && (job.until_on === null || String(job.until_on) >= this.#today)
  }

  /** Runs the organisation that took them on first, of those they still work for. */
  looksAfter(person: unknown): boolean {
    const jobs = this.jobsOf(person).toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
    const today = jobs.filter((job) => job.until_on === null || String(job.until_on) >= this.#today)
    const keeper = today[0] ?? jobs.at(-1)
    return keeper !== undefined && this.runs(keeper.organisation_id)
  }

  isToCome(day: Value | undefined): boolean {
    return String(day) >= this.#today
  }

  myTeams(): unknown[] {
    return this.jobsOf(this.#me)
      .filter((job) => job.team_id !== null && this.isCurrent(job))
      .map((job) => job.team_id)
  }

  isTeamMate(job: Row): boolean {
    return this.isCurrent(job) && this.myTeams().includes(job.team_id)
  }

  runs(organisation: unknown): boolean {
    return this.#raw.administrator.some(
      (duty) =>
        duty.person_id === this.#me &&
        duty.organisation_id === organisation &&
        this.runsNow(duty.from_at, duty.until_at),
    )
  }

  belongsTo(organisation: unknown): boolean {
    const there = this.#raw.employment.filter((job) => job.organisation_id === organisation)
    return this.runs(organisation) || there.some((job) => this.mine(job) || this.minded(job))
  }

  /** A name is known along a bond, in a team, beside a holding, and to those who run the place. */
  knows(person: Value | undefined): boolean {
    const near = (job: Row) => this.minded(job) || this.runs(job.organisation_id)
    if (this.jobsOf(person).some((job) => near(job) || this.isTeamMate(job))) return true
    const looksAfter = this.#raw.bond
      .filter((bond) => bond.viewer_id === person)
      .map((bond) => this.one('employment', bond.employment_id))
    if (looksAfter.some((job) => this.mine(job) || near(job))) return true
    if (this.knowsBeside(person) || this.gaveMe(person) || this.openedMine(person)) return true
    return this.#raw.administrator.some(
      (duty) => duty.person_id === person && this.runs(duty.organisation_id),
    )
  }

  /** Whoever is beside my holding or one I look after, at any time; whose holding I am beside. */
  knowsBeside(person: Value | undefined): boolean {
    return this.#raw.co_holder.some((each) => {
      const holding = this.one('holding', each.holding_id)
      const near = this.mine(holding) || this.has(['line', 'clinical'], holding.employment_id)
      if (near && each.co_person_id === person) return true
      const begun = this.runsNow(each.from_at, each.ended_at)
      return begun && each.co_person_id === this.#me && holding.person_id === person
    })
  }
}
