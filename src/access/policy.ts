import type { Database } from '../database/schema.ts'
import {
  acquainted,
  administers,
  administersBond,
  administersPerson,
  all,
  asked,
  atRiskOrWithPractice,
  clinical,
  coHolding,
  eitherEndOfBond,
  eitherEndOfShare,
  employmentBond,
  employmentManaged,
  is,
  knownOrganisation,
  knownTeam,
  line,
  manager,
  managerTold,
  own,
  party,
  sameTeam,
  shared,
  self,
  through,
  visible,
  type Rule,
} from './relations.ts'

/** The columns of the table in product.md 6, in its order. */
export const audiences = [
  'owner',
  'lead',
  'colleague',
  'manager',
  'external_supervisor',
  'clinical_lead',
  'administrator',
  'outside',
] as const
export type Audience = (typeof audiences)[number]

/**
 * `says` is what the page shows; `rows` is what the database gives (without rows: totals only);
 * `when` is said in a "Who sees this" line if this audience sees it only sometimes.
 */
export type Cell = { says: string; rows?: Rule; when?: string }
export type Subject = { title: string; cells: Partial<Record<Audience, Cell>> }

const sees = (says: string, rows: Rule, when?: string): Cell =>
  when === undefined ? { says, rows } : { says, rows, when }
const mine = sees('all', own)
const work = is("t.kind = 'work'")

/** The table of product.md 6, row by row, for what Holdfast keeps today. An empty cell is "no". */
export const subjects = {
  felt: {
    title: 'Check-in: felt load and evenings',
    cells: { owner: mine, lead: sees('if chosen', shared('check_in'), 'if you choose') },
  },
  check_in_note: { title: 'Check-in: note and the other answers', cells: { owner: mine } },
  contact_wanted: {
    title: 'Contact wanted',
    cells: {
      owner: sees('all', all(is("t.kind = 'contact'"), own)),
      lead: sees(
        'if the chosen person or back-up',
        all(is("t.kind = 'contact'"), asked),
        'if you ask for them',
      ),
      manager: { says: 'if the chosen person or back-up' },
      clinical_lead: { says: 'if the chosen person' },
    },
  },
  holding: {
    title: 'People held: ref, label, reasons, weeks, points, what they wait for',
    cells: {
      owner: mine,
      lead: sees('team', line),
      colleague: sees('if co-holding', coHolding, 'if you name them beside it'),
      manager: { says: 'counts' },
      clinical_lead: sees(
        'at risk or co-held',
        all(clinical, atRiskOrWithPractice),
        'if there is risk or the practice shares it',
      ),
    },
  },
  holding_note: { title: 'Notes about people held', cells: { owner: mine } },
  contact: {
    title: 'Contacts: when, how long and how',
    cells: { owner: mine, lead: sees('team', line) },
  },
  contact_note: { title: "Contacts' notes", cells: { owner: mine } },
  co_holder: {
    title: 'Who holds someone with you',
    cells: {
      owner: mine,
      lead: sees('team', line),
      colleague: sees(
        'if co-holding',
        through('holding', 'holding_id', coHolding),
        'if you name them beside it',
      ),
      clinical_lead: sees(
        'at risk or co-held',
        through('holding', 'holding_id', all(clinical, atRiskOrWithPractice)),
        'if there is risk or the practice shares it',
      ),
    },
  },
  co_holder_share: {
    title: 'What you tell a co-holder',
    cells: {
      owner: mine,
      colleague: sees(
        'if co-holding',
        through('holding', 'holding_id', coHolding),
        'if you name them beside it',
      ),
    },
  },
  agreement: {
    title: 'Agreement',
    cells: {
      owner: mine,
      lead: sees('all', line),
      manager: sees('if a party: all', all(manager, party), 'if they are asked to sign'),
      clinical_lead: sees('if a party: all', all(clinical, party), 'if they are asked to sign'),
    },
  },
  load: {
    title: 'Holding load beside the agreement',
    cells: {
      owner: sees('all', through('employment', 'employment_id', own)),
      lead: sees('team', line),
      manager: { says: 'counts' },
    },
  },
  alert_work: {
    title: 'Alert (work)',
    cells: {
      owner: sees('all', all(work, own)),
      lead: sees(
        'from its visible time',
        all(work, line, visible),
        'from 9 on the next working day, or when you say',
      ),
      clinical_lead: sees(
        'risk held alone',
        all(is("t.code = 'RISK_ALONE'"), clinical, visible),
        'if it is risk held alone',
      ),
      manager: { says: 'counts, waiting time; headline if it comes to them' },
    },
  },
  alert_felt: {
    title: 'Alert (felt)',
    cells: {
      owner: sees('all', all(is("t.kind = 'felt'"), own)),
      lead: sees('if chosen', all(is("t.kind = 'felt'"), shared('felt_alert')), 'if you choose'),
    },
  },
} satisfies Record<string, Subject>

/** What a manager reads of a work alert that has come to them (product.md 5.4, POINTS). */
const headline: Rule = all(work, manager, managerTold)

const readers = (...of: Subject[]): Rule[] =>
  of.flatMap(({ cells }) => Object.values(cells).flatMap(({ rows }) => (rows ? [rows] : [])))

const alertReaders = readers(subjects.alert_work, subjects.alert_felt, subjects.contact_wanted)
const partOfAlert = [through('alert', 'alert_id', ...alertReaders)]
const partOfAgreement = [through('agreement', 'agreement_id', ...readers(subjects.agreement))]
const throughOwnHolding = through('holding', 'holding_id', own, line)

/** Fields that go to the same readers. */
export type Part = { fields: string[]; readers: Rule[] }

const part = (fields: string, ...rules: Rule[]): Part => ({
  fields: fields.trim().split(/\s+/),
  readers: rules,
})

/**
 * Which rows and fields of each protected table go to whom: with `subjects`, the only place that
 * says so. The first part of a table names all its readers; a reader missing from a later part
 * gets null there. A table without an entry cannot be read through a view at all.
 */
export const policy = {
  check_in: [
    part('id person_id week felt_load evenings made_at', ...readers(subjects.felt)),
    part(
      `note list_right carrying contact_wanted contact_person sharing sharing_with changed_at version`,
      ...readers(subjects.check_in_note),
    ),
  ],
  holding: [
    part(
      `id employment_id person_id ref label referrer_role opened_on held_since for_waiting for_change
      for_practice for_witness no_provision waiting_list not_ready complexity waiting_for waiting_since
      intensity many_problems nobody_else risk risk_since progress progress_since approach
      limits_explained offloaded sessions_correction paused_days next_review_on status status_since
      ended_on end_reason reopened_from created_at changed_at version`,
      ...readers(subjects.holding),
    ),
    part('note way_back', ...readers(subjects.holding_note)),
  ],
  holding_change: [part('id holding_id at by_id what was now', throughOwnHolding)],
  contact: [
    part(
      `id holding_id employment_id person_id at minutes medium chosen_by kind out_of_hours made_at version`,
      ...readers(subjects.contact),
    ),
    part('note', ...readers(subjects.contact_note)),
  ],
  co_holder: [
    part(
      `id holding_id employment_id person_id role co_person_id name spoken_on accepted_at from_at
      ended_at version`,
      ...readers(subjects.co_holder),
    ),
    part('shares', ...readers(subjects.co_holder_share)),
  ],
  load_reading: [
    part(
      'employment_id metric value near past level agreement_id judged_at',
      ...readers(subjects.load),
    ),
  ],
  agreement: [
    part(
      `id employment_id person_id organisation_id number status site review_calls review_calls_most
      reason review_on proposed_by proposed_at in_force_at ended_at version`,
      ...readers(subjects.agreement),
    ),
  ],
  agreement_element: [part('agreement_id element position words', ...partOfAgreement)],
  agreement_limit: [part('agreement_id metric near past every', ...partOfAgreement)],
  agreement_party: [part('agreement_id person_id capacity signed_at', ...partOfAgreement)],
  alert: [
    part(
      `id person_id employment_id organisation_id team_id code kind level well_past worker_only value
      near past agreement_id state raised_at visible_at acknowledge_by acknowledged_at converse_by
      conversed_at close_reason closed_at manager_told_at version`,
      ...alertReaders,
      headline,
    ),
    part(
      `cause_key holding_id check_in_id wanted_from back_up_id told_at acknowledged_by talk_at
      settlement_reason settlement_by settlement_at within_since reopened_at`,
      ...alertReaders,
    ),
  ],
  alert_item: [part('alert_id what record_id joined_at', ...partOfAlert)],
  alert_event: [part('id alert_id at by_id what value agreement_id', ...partOfAlert)],
  alert_context: [part('alert_id person_id context changed_at version', ...partOfAlert)],
  conversation: [part('id alert_id organisation_id by_id at agreed', ...partOfAlert)],

  person: [
    part('id name deactivated_at created_at version', self, acquainted),
    part('email', self, administersPerson),
    part('theme felt_sharing felt_sharing_with', self),
    part('password'),
  ],
  organisation: [part('id name kind made_up created_at version', knownOrganisation('id'))],
  team: [part('id organisation_id name site version', knownTeam)],
  employment: [
    part(
      'id person_id organisation_id team_id job holds from_on until_on',
      own,
      employmentBond,
      sameTeam,
      administers,
    ),
    part('weekly_hours working_hours started_in_role version', own, employmentManaged, administers),
  ],
  bond: [
    part(
      'id employment_id viewer_id kind from_at until_at version',
      eitherEndOfBond,
      line,
      administersBond,
    ),
  ],
  administrator: [part('person_id organisation_id from_at until_at', own, administers)],
  share: [part('id what record_id owner_id to_id from_at until_at revoked_at', eitherEndOfShare)],
  help_contact: [
    part(
      'id organisation_id position name number note checked_on version',
      knownOrganisation('organisation_id'),
    ),
  ],
  session: [
    part('id person_id device started_at seen_at expires_at ended_at', own),
    part('token_hash'),
  ],
  token: [
    part(
      'id purpose person_id organisation_id made_by made_at expires_at used_at revoked_at',
      administers,
    ),
    part('token_hash'),
  ],
  kept_form: [part('id person_id path body kept_at', own)],
} satisfies Partial<Record<keyof Database, Part[]>>

export type ProtectedTable = keyof typeof policy
