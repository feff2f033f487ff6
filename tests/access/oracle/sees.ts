import type { Database } from '../../../src/database/schema.ts'
import { PrivateSees } from './private-sees.ts'
import { SessionSees } from './session-sees.ts'
import { Rights, type Raw, type Row } from './rights.ts'

/** Fields that may be seen: all of them, these only, all but these, or not even the row. */
export type Seen = 'all' | 'none' | { only: string } | { but: string }

/**
 * Who sees what, said a second time, from product.md 2, 4 and 6 and trust.md 1. It shares no line
 * with the policy it checks.
 */
export class Sees {
  readonly #raw: Raw
  readonly #me: string
  readonly #is: Rights
  readonly #private: PrivateSees
  readonly #sessions: SessionSees

  constructor(raw: Raw, viewer: string, now: string) {
    this.#raw = raw
    this.#me = viewer
    this.#is = new Rights(raw, viewer, now)
    this.#private = new PrivateSees(raw, viewer, this.#is)
    this.#sessions = new SessionSees(raw, viewer, this.#is, now)
  }

  row(table: keyof Database, row: Row): Seen {
    const rule =
      this.#rules[table] ??
      this.#private.rules[table as 'reflection'] ??
      this.#sessions.rules[table as 'preparation']
    return rule ? rule(row) : 'none'
  }

  readonly #rules: Partial<Record<keyof Database, (row: Row) => Seen>> = {
    check_in: (row) => {
      if (this.#is.mine(row)) return 'all'
      const given = this.#is.wasGiven('check_in', row)
      return given ? { only: 'id person_id week felt_load evenings made_at' } : 'none'
    },
    holding: (row) => {
      if (this.#is.mine(row)) return 'all'
      return this.#is.opensHolding(row) || this.#sessions.isBrought(row)
        ? { but: 'note way_back step_down sessions_reason' }
        : 'none'
    },
    holding_change: (row) => {
      const holding = this.#is.one('holding', row.holding_id)
      return this.#either(this.#is.mine(holding), this.#is.has(['line'], holding.employment_id))
    },
    contact: (row) => this.#workWithNote(row),
    holding_review: (row) => this.#workWithNote(row),
    time_block: (row) => this.#workWithNote(row),
    leave: (row) => this.#ownOrLed(row),
    stretch: (row) => this.#ownOrLed(row),
    handover: (row) => {
      const job = this.#is.one('employment', row.to_employment_id)
      const stands = row.status === 'asked' || row.status === 'accepted'
      const mayTake = row.to_id === this.#me && this.#is.mine(job) && this.#is.isCurrent(job)
      return this.#either(this.#ownOrLed(row) === 'all', stands && mayTake)
    },
    advice_request: (row) => {
      const toMe = row.to_id === this.#me && row.withdrawn_at === null
      return this.#either(this.#is.mine(row), toMe && this.#is.has(['clinical'], row.employment_id))
    },
    service_gap: (row) => this.#ofTeam(row.team_id),
    load_weights: (row) => this.#ofTeam(row.team_id),
    practice: (row) => this.#either(this.#is.belongsTo(row.organisation_id)),
    employer_statement: (row) => this.#either(this.#is.belongsTo(row.organisation_id)),
    employer_check: (row) => this.#either(this.#is.belongsTo(row.organisation_id)),
    document_part: (row) => this.#either(this.#is.belongsTo(row.organisation_id)),
    load_snapshot: (row) => this.#loadOf(row),
    co_holder: (row) => {
      const holding = this.#is.one('holding', row.holding_id)
      if (this.#is.mine(row) || this.#is.besides(holding)) return 'all'
      const opens = this.#is.opensHolding(holding) || this.#is.askedToCover(row)
      return opens ? { but: 'shares' } : 'none'
    },
    load_reading: (row) => this.#loadOf(row),
    agreement: (row) => this.#either(this.#is.opensAgreement(row)),
    agreement_element: (row) => this.#ofAgreement(row),
    agreement_limit: (row) => this.#ofAgreement(row),
    agreement_party: (row) => this.#ofAgreement(row),
    agreement_review: (row) => this.#ofAgreement(row),
    alert: (row) => {
      if (this.#is.opensAlert(row)) return 'all'
      if (this.#is.readsHeadline(row)) return { but: notInHeadline }
      return this.#is.waitsWithMe(row) ? { only: thatItWaits } : 'none'
    },
    alert_escalation: (row) => {
      const mine = row.to_id === this.#me && row.ended_at === null
      return this.#either(mine, this.#ofAlert(row) === 'all')
    },
    alert_snooze: (row) => this.#ofAlert(row),
    action: (row) => {
      const [alert, debrief, assessment] = [row.alert_id, row.debrief_id, row.assessment_id]
      return this.#either(
        this.#is.mine(row),
        this.#is.isPromise(row),
        alert !== null && this.#is.opensAlert(this.#is.one('alert', alert)),
        debrief !== null && (this.#is.satIn(debrief) || this.#is.leadsDebrief(debrief)),
        assessment !== null && this.#ofAssessment(assessment) === 'all',
      )
    },
    stress_assessment: (row) => this.#ofAssessment(row.id),
    stress_area: (row) => this.#ofAssessment(row.assessment_id),
    debrief_schedule: (row) => this.#heldIn(row.team_id),
    debrief_rota: (row) => this.#heldIn(row.team_id),
    debrief: (row) => this.#heldIn(row.team_id),
    debrief_attendance: (row) => this.#either(this.#is.mine(row), this.#ofDebrief(row) === 'all'),
    debrief_mood: (row) => (this.#is.isCrowd(row) ? this.#ofDebrief(row) : 'none'),
    debrief_theme: (row) =>
      this.#either(
        this.#ofDebrief(row) === 'all',
        this.#is.leadsDebrief(row.debrief_id, 'manager'),
        row.theme === 'risk' && this.#is.leadsDebrief(row.debrief_id, 'clinical'),
      ),
    carrying_item: (row) => this.#either(this.#is.opensItem(row)),
    notice: (row) => this.#either(this.#is.mine(row)),
    mail: (row) => {
      const runs = this.#is.jobsOf(row.person_id).some((job) => this.#is.runs(job.organisation_id))
      const pays = this.#sessions.paysSupervisor(row.supervisor_id)
      const hidden = 'dedupe_key leased_until sequence'
      if (this.#is.mine(row)) return { but: hidden }
      if (pays) return { but: `${hidden} next_try_at old_address` }
      return runs
        ? { but: `${hidden} kind supervisor_id session_id next_try_at old_address` }
        : 'none'
    },
    alert_item: (row) => this.#ofAlert(row),
    alert_event: (row) => this.#ofAlert(row),
    alert_context: (row) => this.#ofAlert(row),
    conversation: (row) => this.#ofAlert(row),

    person: (row) => {
      if (row.id === this.#me) return { but: 'password' }
      const hidden = 'password theme felt_sharing felt_sharing_with digest_at'
      if (this.#is.jobsOf(row.id).some((job) => this.#is.runs(job.organisation_id))) {
        return { but: hidden }
      }
      return this.#is.knows(row.id) || this.#sessions.givesMine(row.id)
        ? { but: `${hidden} email` }
        : 'none'
    },
    organisation: (row) => {
      if (this.#is.belongsTo(row.id)) return 'all'
      return this.#sessions.isPaidBy(row.id) ? { only: 'id name made_up' } : 'none'
    },
    sign_in_provider: (row) =>
      this.#is.runs(row.organisation_id) ? { but: 'client_secret' } : 'none',
    identity: (row) => (this.#is.mine(row) ? 'all' : 'none'),
    help_contact: (row) => this.#either(this.#is.belongsTo(row.organisation_id)),
    team: (row) => this.#ofTeam(row.id),
    employment: (row) => {
      const near = this.#is.has(['line', 'manager'], row.id)
      if (this.#is.mine(row) || near || this.#is.runs(row.organisation_id)) return 'all'
      const seen = this.#is.has(['clinical', 'external'], row.id) || this.#is.isTeamMate(row)
      return seen ? { but: 'weekly_hours working_hours started_in_role version' } : 'none'
    },
    bond: (row) => {
      const job = this.#is.one('employment', row.employment_id)
      return this.#either(
        row.viewer_id === this.#me,
        this.#is.mine(job),
        this.#is.has(['line'], job.id),
        this.#is.runs(job.organisation_id),
      )
    },
    administrator: (row) => this.#either(this.#is.mine(row), this.#is.runs(row.organisation_id)),
    share: (row) => this.#either(row.owner_id === this.#me, row.to_id === this.#me),
    session: (row) =>
      this.#is.mine(row) ? { but: 'token_hash challenge challenge_until' } : 'none',
    token: (row) => (this.#is.runs(row.organisation_id) ? { but: 'token_hash' } : 'none'),
    kept_form: (row) => this.#either(this.#is.mine(row)),
    second_factor: (row) =>
      this.#is.mine(row)
        ? { but: 'secret credential_id public_key counter transports last_step' }
        : 'none',
    recovery_code: (row) => (this.#is.mine(row) ? { but: 'code_hash' } : 'none'),
    trusted_phone: (row) => (this.#is.mine(row) ? { but: 'token_hash' } : 'none'),
    factor_reset: (row) =>
      this.#is.mine(row) || this.#is.looksAfter(row.person_id) ? { but: 'token_hash' } : 'none',
  }

  #either(...any: boolean[]): Seen {
    return any.includes(true) ? 'all' : 'none'
  }

  #ownOrLed(row: Row): Seen {
    return this.#either(this.#is.mine(row), this.#is.has(['line'], row.employment_id))
  }

  #workWithNote(row: Row): Seen {
    return this.#is.mine(row) ? 'all' : this.#ownOrLed(row) === 'all' ? { but: 'note' } : 'none'
  }

  #loadOf(row: Row): Seen {
    return this.#either(
      this.#is.mine(this.#is.one('employment', row.employment_id)),
      this.#is.has(['line'], row.employment_id),
    )
  }

  #ofTeam(id: unknown): Seen {
    const team = this.#is.one('team', id)
    return this.#either(
      this.#is.runs(team.organisation_id),
      this.#raw.employment.some((job) => job.team_id === id && this.#is.minded(job)),
      this.#is.myTeams().includes(id),
    )
  }

  #ofAssessment(id: unknown): Seen {
    const team = this.#is.one('stress_assessment', id).team_id
    return this.#either(this.#is.minds(team, ['line', 'manager']))
  }

  #heldIn(team: unknown): Seen {
    const near = this.#is.leadsIn(team) || this.#is.minds(team, ['manager', 'clinical'])
    return this.#either(near, this.#is.myTeams().includes(team))
  }

  #ofDebrief(row: Row): Seen {
    return this.#either(this.#is.leadsDebrief(row.debrief_id), this.#is.satIn(row.debrief_id))
  }

  #ofAgreement(row: Row): Seen {
    return this.#either(this.#is.opensAgreement(this.#is.one('agreement', row.agreement_id)))
  }

  #ofAlert(row: Row): Seen {
    return this.#either(this.#is.opensAlert(this.#is.one('alert', row.alert_id)))
  }
}

/** A manager learns that there is an alert and how it goes, and nothing of what it is about. */
const notInHeadline =
  'cause_key holding_id check_in_id wanted_from back_up_id told_at acknowledged_by talk_at settlement_reason settlement_by settlement_at within_since reopened_at back_up_at'

/** Whoever is next up learns that something waits, and not whose it is or what it is. */
const thatItWaits =
  'id organisation_id team_id kind level state raised_at visible_at acknowledge_by acknowledged_at asked_at version'
