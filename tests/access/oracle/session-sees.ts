import type { Rights, Raw, Row } from './rights.ts'
import type { Seen } from './sees.ts'

/** Who reads what of supervision, said again from product.md 5.7, 5.8 and 6. */
export class SessionSees {
  readonly #raw: Raw
  readonly #me: string
  readonly #is: Rights
  readonly #now: string

  constructor(raw: Raw, viewer: string, is: Rights, now: string) {
    this.#raw = raw
    this.#me = viewer
    this.#is = is
    this.#now = now
  }

  readonly rules = {
    supervisor: (row: Row): Seen => {
      if (this.#is.mine(row) || this.#pays(row.organisation_id)) return 'all'
      return this.#supervisesNear(row)
        ? { only: 'id organisation_id person_id name ended_at' }
        : 'none'
    },
    support_default: (row: Row): Seen => {
      const team = this.#is.one('team', row.team_id)
      return this.#yes(this.#is.runs(team.organisation_id) || this.#is.isOfTeam(row.team_id))
    },
    supervision_agreement: (row: Row): Seen => this.#agreement(row),
    supervision_party: (row: Row): Seen => {
      const seen = this.#agreement(this.#is.one('supervision_agreement', row.agreement_id))
      return this.#yes(seen !== 'none')
    },
    session_series: (row: Row): Seen => {
      const its = this.#raw.supervision_session.filter((each) => each.series_id === row.id)
      return this.#yes(this.#pays(row.organisation_id) || its.some((each) => this.#logged(each.id)))
    },
    supervision_session: (row: Row): Seen => this.#yes(this.#logged(row.id)),
    session_change: (row: Row): Seen => this.#yes(this.#logged(row.session_id)),
    supervisee: (row: Row): Seen => {
      if (this.#is.mine(row)) return 'all'
      return this.#logs(row) ? { but: 'support learning cases management helped' } : 'none'
    },
    preparation: (row: Row): Seen => {
      if (this.#is.mine(row)) return 'all'
      return this.#wasSent(row) ? { but: 'made_at changed_at version' } : 'none'
    },
    preparation_item: (row: Row): Seen => {
      const whole = this.#is.one('preparation', row.preparation_id)
      return this.#yes(this.#is.mine(whole) || this.#wasSent(whole))
    },
    session_record: (row: Row): Seen => this.#yes(this.#reads(row)),
    session_record_version: (row: Row): Seen => this.#ofRecord(row),
    session_comment: (row: Row): Seen => this.#ofRecord(row),
    talking_point: (row: Row): Seen =>
      this.#yes(this.#is.mine(row) || this.#is.has(['line'], row.employment_id)),
    contract: (row: Row): Seen => this.#contract(row.id),
    contract_terms: (row: Row): Seen => this.#contract(row.contract_id),
    contract_purchase: (row: Row): Seen => this.#contract(row.contract_id),
    contract_team: (row: Row): Seen => this.#contract(row.contract_id),
    contract_charge: (row: Row): Seen => this.#contract(row.contract_id),
    contract_allocation: (row: Row): Seen => {
      if (this.#is.mine(row) || this.#is.has(['line'], row.employment_id)) return 'all'
      return this.#contract(row.contract_id)
    },
    supervisor_link: (row: Row): Seen => {
      const pays = this.#pays(this.#is.one('supervisor', row.supervisor_id).organisation_id)
      return pays ? { but: 'token_hash' } : 'none'
    },
    broken_confidence: (row: Row): Seen => {
      if (this.#is.mine(row) && row.worker_knows === 1) return 'all'
      if (this.#is.has(['manager'], row.employment_id)) return 'all'
      const isMe = this.#is.mine(this.#is.one('supervisor', row.supervisor_id))
      return this.#yes(isMe && this.#is.has(['external'], row.employment_id))
    },
    calendar_feed: (row: Row): Seen => (this.#is.mine(row) ? { but: 'token_hash' } : 'none'),
  }

  /** Hours of contracts for teams the viewer leads: never money. */
  contractHours(): Row[] {
    return this.#raw.contract_team
      .filter((row) => this.#is.minds(row.team_id, ['line']))
      .map((row) => this.#hoursOf(row))
  }

  /** How many sit together where the viewer reads the log, as a number alone. */
  sizes(): Row[] {
    return this.#raw.supervision_session
      .filter(({ id }) => this.#logged(id))
      .map(({ id, status }) => {
        const all = this.#raw.supervisee.filter((row) => row.session_id === id)
        const isOff = status === 'cancelled' || status === 'missed'
        const there = all.filter((row) => isOff || row.status !== 'cancelled')
        return { session_id: id!, people: there.length }
      })
  }

  /** Somebody the viewer's own organisation has hours for. */
  buysFor(employment: unknown): boolean {
    return this.buys(this.#me, employment)
  }

  /** The same of anybody. */
  buys(person: unknown, employment: unknown): boolean {
    return this.#raw.contract_allocation
      .filter(({ employment_id }) => employment_id === employment)
      .filter(({ until_on }) => until_on === null || this.#is.isToCome(until_on))
      .map((row) => this.#is.one('contract', row.contract_id))
      .filter(({ ended_at }) => ended_at === null)
      .some((contract) => this.#worksAsManager(person, contract.organisation_id))
  }

  #hoursOf({ contract_id, team_id }: Row): Row {
    const contract = this.#is.one('contract', contract_id)
    const sum = (rows: Row[]) => rows.reduce((all, row) => all + Number(row.minutes), 0)
    const charges = this.#raw.contract_charge.filter((row) => row.contract_id === contract_id)
    const terms = this.#raw.contract_terms.filter((row) => row.contract_id === contract_id)
    const lasts = terms.toSorted((a, b) => (String(a.from_on) < String(b.from_on) ? 1 : -1))
    return {
      contract_id: contract_id!,
      team_id: team_id!,
      supervisor_id: contract.supervisor_id!,
      starts_on: contract.starts_on!,
      ends_on: lasts[0]?.ends_on ?? null,
      ended_at: contract.ended_at!,
      bought: sum(this.#raw.contract_purchase.filter((row) => row.contract_id === contract_id)),
      booked: sum(charges.filter((row) => row.state === 'booked')),
      used: sum(charges.filter((row) => row.state === 'used')),
    }
  }

  /** Somebody held, whom the worker brings to me, who supervise them from outside. */
  isBrought(holding: Row): boolean {
    return this.#raw.preparation_item.some((item) => {
      if (item.what !== 'holding' || item.record_id !== holding.id) return false
      const whole = this.#is.one('preparation', item.preparation_id)
      return item.person_id === holding.person_id && this.#wasSentAlong(whole, ['external'])
    })
  }

  /** Whoever gives a session that I am in, by name. */
  givesMine(person: unknown): boolean {
    return this.#raw.supervisee.some(
      (row) =>
        this.#is.mine(row) &&
        this.#is.one('supervision_session', row.session_id).giver_id === person,
    )
  }

  /** Whoever has made a contract with me, as I am in their directory, tells me their name. */
  isPaidBy(organisation: unknown): boolean {
    return this.#raw.contract.some(
      (row) =>
        row.organisation_id === organisation &&
        this.#is.mine(this.#is.one('supervisor', row.supervisor_id)),
    )
  }

  /** A mail to a supervisor is the business of whoever pays them. */
  paysSupervisor(supervisor: unknown): boolean {
    return supervisor !== null && this.#pays(this.#is.one('supervisor', supervisor).organisation_id)
  }

  #yes(isSo: boolean): Seen {
    return isSo ? 'all' : 'none'
  }

  #pays(organisation: unknown): boolean {
    return this.#worksAsManager(this.#me, organisation)
  }

  #worksAsManager(person: unknown, organisation: unknown): boolean {
    return this.#is
      .jobsOf(person)
      .some(
        (job) =>
          job.job === 'manager' && job.organisation_id === organisation && this.#is.isCurrent(job),
      )
  }

  #gives(session: unknown): boolean {
    const row = this.#is.one('supervision_session', session)
    if (row.giver_id === this.#me) return true
    return (
      row.supervisor_id !== null && this.#is.mine(this.#is.one('supervisor', row.supervisor_id))
    )
  }

  /** One who came, or will: to themselves, the line, the manager, and whoever supervises them there. */
  #logs(row: Row): boolean {
    if (this.#is.mine(row) || this.#is.has(['line', 'manager'], row.employment_id)) return true
    return this.#is.has(['external', 'clinical'], row.employment_id) && this.#gives(row.session_id)
  }

  #logged(session: unknown): boolean {
    return this.#raw.supervisee.some((row) => row.session_id === session && this.#logs(row))
  }

  #wasSent(row: Row): boolean {
    return this.#wasSentAlong(row, ['line', 'external', 'clinical'])
  }

  #wasSentAlong(row: Row, kinds: string[]): boolean {
    if (row.sent_to !== this.#me || row.sent_at === null || row.taken_back_at !== null) return false
    if (String(row.sent_at) > this.#now) return false
    return this.#raw.bond.some(
      (bond) =>
        bond.employment_id === row.employment_id &&
        bond.viewer_id === this.#me &&
        kinds.includes(String(bond.kind)) &&
        String(bond.from_at) <= String(row.sent_at) &&
        this.#is.runsNow(bond.from_at, bond.until_at),
    )
  }

  #reads(row: Row): boolean {
    if (this.#is.mine(row)) return true
    const session = this.#is.one('supervision_session', row.session_id)
    if (session.type === 'line' && this.#is.has(['line'], row.employment_id)) return true
    if (!this.#gives(row.session_id)) return false
    return ['external', 'clinical'].some(
      (kind) => this.#is.has([kind], row.employment_id) && this.#wasBonded(row, kind),
    )
  }

  /** Some such bond had begun when it was written, whether or not it is the one of today. */
  #wasBonded({ employment_id, made_at }: Row, kind: string): boolean {
    return this.#raw.bond.some(
      (bond) =>
        bond.employment_id === employment_id &&
        bond.viewer_id === this.#me &&
        bond.kind === kind &&
        String(bond.from_at) <= String(made_at),
    )
  }

  #ofRecord(row: Row): Seen {
    return this.#yes(this.#reads(this.#is.one('session_record', row.record_id)))
  }

  #agreement(row: Row): Seen {
    if (this.#is.mine(row) || this.#is.has(['line'], row.employment_id)) return 'all'
    const named = this.#raw.supervision_party.some(
      (party) => party.agreement_id === row.id && party.person_id === this.#me,
    )
    if (named && this.#is.has(['manager', 'clinical', 'external'], row.employment_id)) return 'all'
    const isManager = this.#is.has(['manager'], row.employment_id)
    const words = 'purpose exceptions urgent employer_knows proposed_by end_reason'
    return isManager ? { but: words } : 'none'
  }

  #contract(id: unknown): Seen {
    const contract = this.#is.one('contract', id)
    const isMe = this.#is.mine(this.#is.one('supervisor', contract.supervisor_id))
    return this.#yes(isMe || this.#pays(contract.organisation_id))
  }

  #supervisesNear(supervisor: Row): boolean {
    const near = (row: Row) =>
      this.#is.mine(row) || this.#is.has(['line', 'manager'], row.employment_id)
    const sessions = this.#raw.supervisee.filter(near).map((row) => row.session_id)
    const contracts = this.#raw.contract_allocation.filter(near).map((row) => row.contract_id)
    const agreements = this.#raw.supervision_agreement.filter(near).map((row) => row.id)
    const by = (
      table: 'contract' | 'supervision_agreement' | 'supervision_session',
      ids: unknown[],
    ) => ids.some((id) => this.#is.one(table, id).supervisor_id === supervisor.id)
    return (
      by('supervision_session', sessions) ||
      by('contract', contracts) ||
      by('supervision_agreement', agreements)
    )
  }
}
