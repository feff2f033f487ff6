import type { Database } from '../../../src/database/schema.ts'

/** A row as it lies in the database. */
type Value = string | number | null | Buffer
export type Row = Record<string, Value>
export type Raw = { [T in keyof Database]: Row[] }

/** Fields that may be seen: all of them, these only, all but these, or not even the row. */
export type Seen = 'all' | 'none' | { only: string } | { but: string }

const practice = ['gp', 'nurse', 'mental_health_practitioner', 'care_coordinator']
const lookedAfter = ['line', 'clinical', 'external', 'manager', 'buddy', 'back_up']

/**
 * Who sees what, said a second time: plain loops over whole tables, from product.md 2, 4 and 6
 * and trust.md 1. It shares no line with the policy it checks.
 */
export class Sees {
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

  row(table: keyof Database, row: Row): Seen {
    const rule = this.#rules[table]
    return rule ? rule(row) : 'none'
  }

  /** What a manager reads of teams: sums, and those of load only over five people or more. */
  teamCounts(): Row[] {
    const jobs = this.#raw.employment.filter(
      (job) =>
        job.holds === 1 &&
        job.team_id !== null &&
        this.#isCurrent(job) &&
        this.#has(['manager'], job.id),
    )
    const teams = Map.groupBy(jobs, (job) => String(job.team_id))
    return [...teams].map(([team_id, all]) => ({ team_id, ...this.#sums(all) }))
  }

  #sums(jobs: Row[]): Row {
    const sum = (metric: string) => {
      const readings = this.#raw.load_reading.filter(
        (row) => row.metric === metric && jobs.some((job) => job.id === row.employment_id),
      )
      return jobs.length < 5 ? null : readings.reduce((all, row) => all + Number(row.value), 0)
    }
    const open = this.#raw.alert.filter(
      (row) =>
        row.kind === 'work' &&
        row.state === 'open' &&
        row.level !== 'notice' &&
        this.#isOut(row) &&
        jobs.some((job) => job.id === row.employment_id),
    )
    const waiting = open.filter((row) => row.acknowledged_at === null)
    return {
      workers: jobs.length,
      held: sum('held'),
      points: sum('points'),
      alerts_waiting: waiting.length,
      alerts_in_hand: open.length - waiting.length,
      oldest_visible_at: waiting.map((row) => String(row.visible_at)).toSorted()[0] ?? null,
    }
  }

  readonly #rules: Partial<Record<keyof Database, (row: Row) => Seen>> = {
    check_in: (row) => {
      if (this.#mine(row)) return 'all'
      const given = this.#wasGiven('check_in', row)
      return given ? { only: 'id person_id week felt_load evenings made_at' } : 'none'
    },
    holding: (row) => {
      if (this.#mine(row)) return 'all'
      return this.#opensHolding(row) ? { but: 'note way_back' } : 'none'
    },
    holding_change: (row) => {
      const holding = this.#one('holding', row.holding_id)
      return this.#either(this.#mine(holding), this.#has(['line'], holding.employment_id))
    },
    contact: (row) => {
      if (this.#mine(row)) return 'all'
      return this.#has(['line'], row.employment_id) ? { but: 'note' } : 'none'
    },
    co_holder: (row) => {
      const holding = this.#one('holding', row.holding_id)
      if (this.#mine(row) || this.#besides(holding)) return 'all'
      return this.#opensHolding(holding) ? { but: 'shares' } : 'none'
    },
    load_reading: (row) =>
      this.#either(
        this.#mine(this.#one('employment', row.employment_id)),
        this.#has(['line'], row.employment_id),
      ),
    agreement: (row) => this.#either(this.#opensAgreement(row)),
    agreement_element: (row) => this.#ofAgreement(row),
    agreement_limit: (row) => this.#ofAgreement(row),
    agreement_party: (row) => this.#ofAgreement(row),
    alert: (row) => {
      if (this.#opensAlert(row)) return 'all'
      return this.#readsHeadline(row) ? { but: notInHeadline } : 'none'
    },
    alert_item: (row) => this.#ofAlert(row),
    alert_event: (row) => this.#ofAlert(row),
    alert_context: (row) => this.#ofAlert(row),
    conversation: (row) => this.#ofAlert(row),

    person: (row) => {
      if (row.id === this.#me) return { but: 'password' }
      const hidden = 'password theme felt_sharing felt_sharing_with'
      if (this.#jobsOf(row.id).some((job) => this.#runs(job.organisation_id))) {
        return { but: hidden }
      }
      return this.#knows(row.id) ? { but: `${hidden} email` } : 'none'
    },
    organisation: (row) => this.#either(this.#belongsTo(row.id)),
    help_contact: (row) => this.#either(this.#belongsTo(row.organisation_id)),
    team: (row) =>
      this.#either(
        this.#runs(row.organisation_id),
        this.#raw.employment.some((job) => job.team_id === row.id && this.#minded(job)),
        this.#myTeams().includes(row.id),
      ),
    employment: (row) => {
      const near = this.#has(['line', 'manager'], row.id)
      if (this.#mine(row) || near || this.#runs(row.organisation_id)) return 'all'
      const seen = this.#has(['clinical', 'external'], row.id) || this.#isTeamMate(row)
      return seen ? { but: 'weekly_hours working_hours started_in_role version' } : 'none'
    },
    bond: (row) => {
      const job = this.#one('employment', row.employment_id)
      return this.#either(
        row.viewer_id === this.#me,
        this.#mine(job),
        this.#has(['line'], job.id),
        this.#runs(job.organisation_id),
      )
    },
    administrator: (row) => this.#either(this.#mine(row), this.#runs(row.organisation_id)),
    share: (row) => this.#either(row.owner_id === this.#me, row.to_id === this.#me),
    session: (row) => (this.#mine(row) ? { but: 'token_hash' } : 'none'),
    token: (row) => (this.#runs(row.organisation_id) ? { but: 'token_hash' } : 'none'),
    kept_form: (row) => this.#either(this.#mine(row)),
  }

  #either(...any: boolean[]): Seen {
    return any.includes(true) ? 'all' : 'none'
  }

  #one(table: keyof Database, id: unknown): Row {
    return this.#raw[table].find((row) => row.id === id)!
  }

  #mine(row: Row): boolean {
    return row.person_id === this.#me
  }

  /** From the first moment up to, and not including, the last. */
  #runsNow(from: Value | undefined, until: Value | undefined): boolean {
    const begun = String(from) <= this.#now
    return begun && (until === null || String(until) > this.#now)
  }

  #has(kinds: string[], employment: unknown): boolean {
    return this.#raw.bond.some(
      (bond) =>
        bond.employment_id === employment &&
        bond.viewer_id === this.#me &&
        kinds.includes(String(bond.kind)) &&
        this.#runsNow(bond.from_at, bond.until_at),
    )
  }

  #minded(job: Row): boolean {
    return this.#has(lookedAfter, job.id)
  }

  /** Only the owner can share, only while it runs, and until it is taken back. */
  #wasGiven(what: string, record: Row): boolean {
    return this.#raw.share.some(
      (share) =>
        share.what === what &&
        share.record_id === record.id &&
        share.owner_id === record.person_id &&
        share.to_id === this.#me &&
        this.#runsNow(share.from_at, share.until_at) &&
        (share.revoked_at === null || String(share.revoked_at) > this.#now),
    )
  }

  #beside(holding: Row): Row[] {
    return this.#raw.co_holder.filter(
      (each) => each.holding_id === holding.id && this.#runsNow(each.from_at, each.ended_at),
    )
  }

  #besides(holding: Row): boolean {
    return this.#beside(holding).some((each) => each.co_person_id === this.#me)
  }

  #opensHolding(row: Row): boolean {
    if (this.#mine(row) || this.#has(['line'], row.employment_id) || this.#besides(row)) return true
    if (!this.#has(['clinical'], row.employment_id)) return false
    const withPractice = this.#beside(row).some((each) => practice.includes(String(each.role)))
    return row.risk !== 'none_known' || withPractice
  }

  #opensAgreement(row: Row): boolean {
    if (this.#mine(row) || this.#has(['line'], row.employment_id)) return true
    const named = this.#raw.agreement_party.some(
      (party) => party.agreement_id === row.id && party.person_id === this.#me,
    )
    return named && this.#has(['manager', 'clinical'], row.employment_id)
  }

  #ofAgreement(row: Row): Seen {
    return this.#either(this.#opensAgreement(this.#one('agreement', row.agreement_id)))
  }

  #opensAlert(row: Row): boolean {
    if (this.#mine(row)) return true
    if (row.kind === 'felt') return this.#wasGiven('felt_alert', row)
    if (row.kind === 'contact') {
      const wanted = row.wanted_from === this.#me || row.back_up_id === this.#me
      return wanted && this.#jobsOf(row.person_id).some((job) => this.#minded(job))
    }
    if (!this.#isOut(row)) return false
    if (this.#has(['line'], row.employment_id)) return true
    return row.code === 'RISK_ALONE' && this.#has(['clinical'], row.employment_id)
  }

  /** Others than the worker may see a work alert from its visible time. */
  #isOut(row: Row): boolean {
    if (row.worker_only !== 0 || row.visible_at === null) return false
    return String(row.visible_at) <= this.#now
  }

  #readsHeadline(row: Row): boolean {
    const told = row.manager_told_at !== null && String(row.manager_told_at) <= this.#now
    return row.kind === 'work' && told && this.#has(['manager'], row.employment_id)
  }

  #ofAlert(row: Row): Seen {
    return this.#either(this.#opensAlert(this.#one('alert', row.alert_id)))
  }

  #jobsOf(person: unknown): Row[] {
    return this.#raw.employment.filter((job) => job.person_id === person)
  }

  #isCurrent(job: Row): boolean {
    const begun = String(job.from_on) <= this.#today
    return begun && (job.until_on === null || String(job.until_on) >= this.#today)
  }

  #myTeams(): unknown[] {
    return this.#jobsOf(this.#me)
      .filter((job) => job.team_id !== null && this.#isCurrent(job))
      .map((job) => job.team_id)
  }

  #isTeamMate(job: Row): boolean {
    return this.#isCurrent(job) && this.#myTeams().includes(job.team_id)
  }

  #runs(organisation: unknown): boolean {
    return this.#raw.administrator.some(
      (duty) =>
        duty.person_id === this.#me &&
        duty.organisation_id === organisation &&
        this.#runsNow(duty.from_at, duty.until_at),
    )
  }

  #belongsTo(organisation: unknown): boolean {
    const there = this.#raw.employment.filter((job) => job.organisation_id === organisation)
    return this.#runs(organisation) || there.some((job) => this.#mine(job) || this.#minded(job))
  }

  /** A name is known along a bond, in a team, beside a holding, and to those who run the place. */
  #knows(person: Value | undefined): boolean {
    const near = (job: Row) => this.#minded(job) || this.#runs(job.organisation_id)
    if (this.#jobsOf(person).some((job) => near(job) || this.#isTeamMate(job))) return true
    const looksAfter = this.#raw.bond
      .filter((bond) => bond.viewer_id === person)
      .map((bond) => this.#one('employment', bond.employment_id))
    if (looksAfter.some((job) => this.#mine(job) || near(job))) return true
    if (this.#knowsBeside(person)) return true
    return this.#raw.administrator.some(
      (duty) => duty.person_id === person && this.#runs(duty.organisation_id),
    )
  }

  /** Whoever is beside my holding or one I look after, at any time; whose holding I am beside. */
  #knowsBeside(person: Value | undefined): boolean {
    return this.#raw.co_holder.some((each) => {
      const holding = this.#one('holding', each.holding_id)
      const near = this.#mine(holding) || this.#has(['line', 'clinical'], holding.employment_id)
      if (near && each.co_person_id === person) return true
      const begun = this.#runsNow(each.from_at, each.ended_at)
      return begun && each.co_person_id === this.#me && holding.person_id === person
    })
  }
}

/** A manager learns that there is an alert and how it goes, and nothing of what it is about. */
const notInHeadline =
  'cause_key holding_id check_in_id wanted_from back_up_id told_at acknowledged_by talk_at settlement_reason settlement_by settlement_at within_since reopened_at'
