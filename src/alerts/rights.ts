import { changedSince, notFound, type Change, type Refusal } from '../access/change.ts'
import {
  all,
  any,
  asked,
  is,
  line,
  manager,
  own,
  shared,
  teamOf,
  visible,
  type Rule,
} from '../access/relations.ts'
import { takenOn } from '../access/escalation-relations.ts'
import { readOne } from '../access/view.ts'
import { sql } from 'kysely'

const someoneElses: Rule = ({ who }) => sql`t.person_id <> ${who.person}`

/** A team's lead; its manager for what a manager is asked too, and alone for the assessment. */
const forTheTeam = all(
  is("t.kind = 'team'"),
  visible,
  any(
    all(is("t.code not in ('STRESS_ASSESSMENT_DUE', 'HOURS_LOW')"), teamOf('line')),
    all(
      is(
        `t.code in ('TEAM', 'DEBRIEF_MISSED', 'SUPERVISION_CANCELLED', 'HOURS_LOW',
        'STRESS_ASSESSMENT_DUE')`,
      ),
      teamOf('manager'),
    ),
  ),
)

/**
 * Who answers an alert: the lead for work, the person asked for contact, the person chosen for
 * what somebody feels, and whoever took it on (product.md 5.4). Nobody answers their own.
 */
export const answers: Rule = any(
  all(
    someoneElses,
    any(
      all(is("t.kind = 'work' and t.code <> 'SUPERVISION_SHORT'"), line, visible),
      all(is("t.kind = 'work' and t.code = 'SUPERVISION_SHORT'"), manager, visible),
      all(is("t.kind = 'contact'"), asked),
      all(is("t.kind = 'felt'"), shared('felt_alert')),
      all(is("t.kind = 'work' or t.code = 'HELP_NOW'"), takenOn),
    ),
  ),
  forTheTeam,
  all(is("t.kind = 'team'"), takenOn),
)

export const isTheirs: Rule = own

const seen = readOne((from, p: { alert: string }) =>
  from.selectFrom('alert').select('id').where('id', '=', p.alert),
)

/** Nothing was changed: gone for this person, or changed by someone since. */
export const whyNot = async (change: Change, alert: string): Promise<Refusal> =>
  (await seen(change.view, { alert })) ? changedSince : notFound
