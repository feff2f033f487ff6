import type { Database } from '../database/schema.ts'
import { audited, auditedWithObject } from './audited.ts'
import { part, readers, type Part } from './part.ts'
import {
  aboutMe,
  administersActor,
  askedToAgree,
  bondedPerson,
  throughSection,
} from './private-relations.ts'
import { privateSubjects } from './private-subjects.ts'
import { knownOrganisation } from './acquaintance-relations.ts'
import { administers, all, is, own, through } from './relations.ts'

const oneOf = (actions: readonly string[]) =>
  is(`t.action in (${actions.map((action) => `'${action}'`).join(', ')})`)

const mayAudit = all(administersActor, oneOf(audited))
const agreesIt = all(askedToAgree, bondedPerson('line'))
const throughShown = throughSection(...readers(privateSubjects.plan_section))

/** What people write for themselves, and what they may know of how it was handled. */
export const privatePolicy = {
  reflection: [part('id person_id model title body tags cpd made_at changed_at version', own)],
  excerpt: [
    part('id person_id words sent_at', ...readers(privateSubjects.excerpt)),
    // The id of a reflection would tell when it was written.
    part('reflection_id version', own),
  ],
  wellness_plan: [
    part('id person_id review_on', own, bondedPerson('manager'), throughShown, agreesIt),
    part('agree_with asked_at agreed_at', own, agreesIt),
    part('buddy_id made_at changed_at version', own),
  ],
  plan_section: [
    part('id plan_id person_id section words', ...readers(privateSubjects.plan_section)),
    part('changed_at version', own),
  ],
  plan_version: [part('id section_id person_id number words made_at', own)],
  instrument: [
    part(
      'id organisation_id name number definition loaded_by loaded_at ended_at version',
      knownOrganisation('organisation_id'),
    ),
  ],
  instrument_answer: [
    part(
      'id person_id instrument_id answers answered_at version',
      ...readers(privateSubjects.instrument_answer),
    ),
  ],
  import_file: [
    part(
      'id person_id organisation_id employment_id kind state row_count came_in made_at leased_until done_at stayed_at version',
      own,
    ),
  ],
  import_rows: [part('file_id number person_id made_at words', own)],
  import_match: [part('organisation_id kind mark field', knownOrganisation('organisation_id'))],
  access_log: [part('id owner_id viewer_id what record_id at', aboutMe), part('slot')],
  audit: [
    part('id at actor_id action reason', mayAudit),
    part('object_id', all(administersActor, oneOf(auditedWithObject))),
    part('organisation_id'),
  ],
  audit_link: [
    part(
      'chain number audit_id mac',
      all(is("t.chain = 'organisation'"), through('audit', 'audit_id', mayAudit)),
    ),
  ],
  erasure: [part('id person_id organisation_id asked_by reason at', administers)],
  complaint: [
    part(
      'id organisation_id person_id words sent_at answer answered_by answered_at version',
      own,
      administers,
    ),
  ],
} satisfies Partial<Record<keyof Database, Part[]>>
