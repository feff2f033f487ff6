import type { Rights, Raw, Row } from './rights.ts'
import type { Seen } from './sees.ts'

/** Said of an organisation's own affairs, and of whom or what; all else is nobody's business. */
const named =
  `administrator.appoint administrator.dismiss bond.add bond.edit bond.end contract.allocate
  contract.amend contract.buy contract.end contract.make contract.renew employment.add
  employment.edit employment.end employment.hand_on erasure.make help_contact.add help_contact.edit
  help_contact.remove identity.link identity.unlink instrument.load instrument.withdraw invitation.take link.take_back
  organisation.edit organisation.start password.reset person.edit practice.add practice.rename
  sign_in.close sign_in.open sign_in_provider.add sign_in_provider.edit sign_in_provider.remove statement.write supervisor.add supervisor.edit supervisor.end
  supervisor.link team.add team.edit team.remove`.split(/\s+/)
const unnamed = `agreement.propose agreement.review agreement.sign agreement.withdraw
  alert.acknowledgement alert.conversation alert.passing_on alert.plan alert.snooze alert.taking_on
  checklist.answer complaint.answer debrief.call debrief.close debrief.not_held debrief.open
  debrief.schedule debrief.schedule_end import.people import.undo_people invitation.make_all mail.try_again series.book series.end
  setup.people stress_assessment.make supervision.attend supervision.book supervision.cancel
  supervision.move supervision_agreement.end supervision_agreement.propose
  supervision_agreement.sign supervision_agreement.withdraw support_default.set weights.set
  weights.take_back`.split(/\s+/)

/** Who reads what is written in private, said again from product.md 5.9, 5.10 and 6. */
export class PrivateSees {
  readonly #raw: Raw
  readonly #me: string
  readonly #is: Rights

  constructor(raw: Raw, viewer: string, is: Rights) {
    this.#raw = raw
    this.#me = viewer
    this.#is = is
  }

  readonly rules = {
    reflection: (row: Row): Seen => this.#mineAlone(row),
    import_file: (row: Row): Seen => this.#mineAlone(row),
    import_rows: (row: Row): Seen => this.#mineAlone(row),
    import_match: (row: Row): Seen => (this.#is.belongsTo(row.organisation_id) ? 'all' : 'none'),
    plan_version: (row: Row): Seen => this.#mineAlone(row),
    instrument_answer: (row: Row): Seen => this.#mineAlone(row),
    excerpt: (row: Row): Seen => {
      if (this.#is.mine(row)) return 'all'
      return this.#givenAlong('excerpt', row, ['line', 'external'])
        ? { only: 'id person_id words sent_at' }
        : 'none'
    },
    plan_section: (row: Row): Seen => {
      if (this.#is.mine(row)) return 'all'
      return this.#readsSection(row) ? { only: 'id plan_id person_id section words' } : 'none'
    },
    wellness_plan: (row: Row): Seen => {
      if (this.#is.mine(row)) return 'all'
      if (row.agree_with === this.#me && this.#looksAfter(row, ['line'])) {
        return { only: 'id person_id review_on agree_with asked_at agreed_at' }
      }
      const reads = this.#raw.plan_section.some(
        (each) => each.plan_id === row.id && this.#readsSection(each),
      )
      const knows = reads || this.#looksAfter(row, ['manager'])
      return knows ? { only: 'id person_id review_on' } : 'none'
    },
    instrument: (row: Row): Seen => (this.#is.belongsTo(row.organisation_id) ? 'all' : 'none'),
    access_log: (row: Row): Seen => (row.owner_id === this.#me ? { but: 'slot' } : 'none'),
    audit: (row: Row): Seen => {
      if (!this.#audits(row)) return 'none'
      const whole = named.includes(String(row.action))
      return { only: `id at actor_id action reason${whole ? ' object_id' : ''}` }
    },
    audit_link: (row: Row): Seen => {
      const kept = this.#raw.audit.find((each) => each.id === row.audit_id)!
      return row.chain === 'organisation' && this.#audits(kept) ? 'all' : 'none'
    },
    erasure: (row: Row): Seen => (this.#is.runs(row.organisation_id) ? 'all' : 'none'),
    complaint: (row: Row): Seen =>
      this.#is.mine(row) || this.#is.runs(row.organisation_id) ? 'all' : 'none',
  }

  #mineAlone(row: Row): Seen {
    return this.#is.mine(row) ? 'all' : 'none'
  }

  #looksAfter(row: Row, kinds: string[]): boolean {
    return this.#is.jobsOf(row.person_id).some((job) => this.#is.has(kinds, job.id))
  }

  /** Given while a bond ran that runs today: a later one brings nothing back. */
  #givenAlong(what: string, row: Row, kinds: string[]): boolean {
    const shares = this.#is
      .givenToMe()
      .filter((it) => it.what === what && it.record_id === row.id && it.owner_id === row.person_id)
    const jobs = this.#is.jobsOf(row.person_id).map((job) => job.id)
    const bonds = this.#raw.bond.filter(
      (bond) =>
        jobs.includes(bond.employment_id!) &&
        bond.viewer_id === this.#me &&
        kinds.includes(String(bond.kind)) &&
        this.#is.runsNow(bond.from_at, bond.until_at),
    )
    return shares.some((share) => bonds.some((b) => String(b.from_at) <= String(share.from_at)))
  }

  /** Ticked for me, and I am still the lead, the lead's stand-in, the supervisor or the buddy. */
  #readsSection(row: Row): boolean {
    const kinds = ['line', 'back_up', 'buddy', 'external']
    if (this.#givenAlong('plan_section', row, kinds)) return true
    if (!this.#is.wasGiven('plan_section', row)) return false
    const plan = this.#raw.wellness_plan.find((each) => each.person_id === row.person_id)
    const isBuddy = plan?.buddy_id === this.#me
    return isBuddy && this.#is.jobsOf(row.person_id).some((job) => this.#is.isTeamMate(job))
  }

  #audits(row: Row): boolean {
    if (!named.includes(String(row.action)) && !unnamed.includes(String(row.action))) return false
    if (row.organisation_id) return this.#is.runs(row.organisation_id)
    const duties = this.#raw.administrator.filter((duty) => duty.person_id === row.actor_id)
    const places = [...this.#is.jobsOf(row.actor_id), ...duties]
    return places.length > 0 && places.every((place) => this.#is.runs(place.organisation_id))
  }
}
