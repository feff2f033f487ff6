import { sql } from 'kysely'
import { vi } from 'vitest'
import type * as Escalating from '../../../src/access/escalation-relations.ts'
import type * as Relations from '../../../src/access/relations.ts'
import type * as Private from '../../../src/access/private-relations.ts'
import type * as Sessions from '../../../src/access/session-relations.ts'
import type * as Sitting from '../../../src/access/sitting-relations.ts'
import type { Part } from '../../../src/access/part.ts'
import type { Under } from './compare.ts'

type Rules = typeof Relations &
  typeof Escalating &
  typeof Sitting &
  typeof Private &
  typeof Sessions
type Tables = Record<string, Part[]>

/** One thing wrong with who may see what: with the rules it is made of, or with the policy itself. */
export type Fault = {
  says: string
  rules?: (real: Rules) => Partial<Rules>
  policy?: (tables: Tables) => void
}

const yes = () => sql`true`
const no = () => sql`false`
const bond = (column: string, when: string): Relations.Rule => {
  return ({ who, real }) =>
    sql`t.${sql.raw(column)} in (select b.employment_id from ${real('bond')} b
      where b.viewer_id = ${who.person} and ${sql.raw(when)}
      and cast(${who.now} as text) <> cast(${who.today} as text))`
}

const cameUp: Relations.Rule = ({ who, real }) =>
  sql`t.id in (select x.alert_id from ${real('alert_escalation')} x
    where x.to_id = ${who.person} and x.taken_at is not null)`
const second: Relations.Rule = ({ who }) => sql`t.second_id = ${who.person}`

/** Every reader of a table's first part may read this part too. */
const unguard = (tables: Tables, table: string, field: string) => {
  const [first, ...rest] = tables[table]!
  rest.find(({ fields }) => fields.includes(field))!.readers = first!.readers
}

export const faults: Fault[] = [
  {
    says: 'a second employer may let somebody in again',
    rules: ({ administersTheirs }) => ({ keepsTheirAccount: administersTheirs }),
  },
  { says: 'own is removed', rules: () => ({ own: no }) },
  { says: 'own is everyone', rules: () => ({ own: yes }) },
  {
    says: 'the dates of a bond are not looked at',
    rules: () => ({ line: bond('employment_id', "b.kind = 'line'") }),
  },
  {
    says: 'a bond that ended this very millisecond still holds',
    rules: ({ line }) => ({
      line: (asking) =>
        sql`(${line(asking)} or t.employment_id in (select b.employment_id
          from ${asking.real('bond')} b where b.viewer_id = ${asking.who.person}
          and b.kind = 'line' and b.from_at <= ${asking.who.now} and b.until_at = ${asking.who.now}))`,
    }),
  },
  {
    says: 'the kind of a bond is not looked at',
    rules: ({ line, clinical, manager }) => ({
      line: (asking) => sql`(${line(asking)} or ${clinical(asking)} or ${manager(asking)})`,
    }),
  },
  {
    says: 'taking a share back is ignored',
    rules: () => ({
      shared:
        (what) =>
        ({ who, real }) =>
          sql`t.id in (select s.record_id from ${real('share')} s where s.to_id = ${who.person}
            and s.owner_id = t.person_id and s.what = ${sql.lit(what)} and s.from_at <= ${who.now}
            and (s.until_at is null or s.until_at > ${who.now}))`,
    }),
  },
  {
    says: 'anyone may share what is not theirs',
    rules: () => ({
      shared:
        (what) =>
        ({ who, real }) =>
          sql`t.id in (select s.record_id from ${real('share')} s where s.to_id = ${who.person}
            and s.what = ${sql.lit(what)} and s.from_at <= ${who.now}
            and (s.until_at is null or s.until_at > ${who.now})
            and (s.revoked_at is null or s.revoked_at > ${who.now}))`,
    }),
  },
  { says: 'the visible time is ignored', rules: () => ({ visible: yes }) },
  {
    says: 'the lead hears a millisecond late',
    rules: () => ({ visible: ({ who }) => sql`(t.worker_only = 0 and t.visible_at < ${who.now})` }),
  },
  {
    says: 'the worker does not see their own alerts',
    policy: (all) => all.alert!.forEach((part) => part.readers.shift()),
  },
  { says: 'a party need not be named', rules: () => ({ party: yes }) },
  { says: 'being named is enough without a bond', rules: ({ party }) => ({ manager: party }) },
  {
    says: 'a co-holder who has gone still sees',
    rules: () => ({
      coHolding: ({ who, real }) =>
        sql`t.id in (select c.holding_id from ${real('co_holder')} c
          where c.co_person_id = ${who.person})`,
    }),
  },
  { says: 'a clinical lead sees everyone held', rules: () => ({ atRiskOrWithPractice: yes }) },
  {
    says: 'someone asked once may always look',
    rules: () => ({
      asked: ({ who }) => sql`(t.wanted_from = ${who.person} or t.back_up_id = ${who.person})`,
    }),
  },
  {
    says: 'an administrator reads content',
    rules: ({ line }) => ({
      line: (asking) =>
        sql`(${line(asking)} or t.employment_id in (select e.id
          from ${asking.real('employment')} e join ${asking.real('administrator')} a
          on a.organisation_id = e.organisation_id where a.person_id = ${asking.who.person}
          and a.from_at <= ${asking.who.now}
          and (a.until_at is null or a.until_at > ${asking.who.now})))`,
    }),
  },
  {
    says: 'a manager counts people whose bond is over',
    rules: () => ({ employmentUnderManager: bond('id', "b.kind = 'manager'") }),
  },
  {
    says: 'whoever once said no may still look at a handover',
    rules: () => ({ askedToTake: ({ who }) => sql`t.to_id = ${who.person}` }),
  },
  {
    says: 'someone who has left may still take a holding over',
    rules: () => ({
      askedToTake: ({ who }) =>
        sql`(t.to_id = ${who.person} and t.status in ('asked', 'accepted'))`,
    }),
  },
  {
    says: 'a question taken back is still read',
    rules: () => ({ askedForAdvice: ({ who }) => sql`t.to_id = ${who.person}` }),
  },
  { says: 'any clinical lead reads any question', rules: () => ({ askedForAdvice: yes }) },
  {
    says: 'whoever leads the lead sits in the team',
    rules: ({ teamOf }) => ({ leadsTeam: teamOf('line') }),
  },
  { says: 'everyone hears about every team', rules: () => ({ teamOf: () => yes }) },
  {
    says: 'a team that someone has left still counts as theirs to hear of',
    rules: () => ({
      teamOf:
        (...kinds) =>
        ({ who, real }) =>
          sql`t.team_id in (select e.team_id from ${real('employment')} e
            join ${real('bond')} b on b.employment_id = e.id where b.viewer_id = ${who.person}
            and b.kind in (${sql.raw(kinds.map((kind) => `'${kind}'`).join())})
            and b.from_at <= ${who.now} and (b.until_at is null or b.until_at > ${who.now})
            and cast(${who.now} as text) <> cast(${who.today} as text))`,
    }),
  },
  {
    says: 'the back-up sees a call for help before their turn',
    rules: () => ({
      asked: ({ who, real }) =>
        sql`((t.wanted_from = ${who.person} or t.back_up_id = ${who.person}) and t.person_id in
          (select e.person_id from ${real('employment')} e join ${real('bond')} b
            on b.employment_id = e.id where b.viewer_id = ${who.person} and b.from_at <= ${who.now}
            and (b.until_at is null or b.until_at > ${who.now})))`,
    }),
  },
  {
    says: 'whoever is next up reads it before they take it on',
    rules: ({ waitsWith }) => ({ takenOn: waitsWith }),
  },
  { says: 'what came up once is read whoever they are now', rules: () => ({ takenOn: cameUp }) },
  { says: 'what was passed on still waits', rules: () => ({ waitsWith: cameUp }) },
  {
    says: 'a promise is read by those who left the team',
    rules: () => ({
      promised: ({ who }) => sql`(t.owner_id = ${who.person} or t.for_id = ${who.person})`,
    }),
  },
  {
    says: 'somebody away counts as having sat there',
    rules: () => ({
      attended:
        (column) =>
        ({ who, real }) =>
          sql`t.${sql.raw(column)} in (select a.debrief_id from ${real('debrief_attendance')} a
            where a.person_id = ${who.person})`,
    }),
  },
  {
    says: 'what is brought is read before anybody sits down',
    rules: ({ teamMate }) => ({ onTheTable: teamMate }),
  },
  {
    says: 'whoever joins a quarterly debrief reads what is brought',
    rules: ({ onTheTable }) => ({
      onTheTable: (asking) =>
        sql`(${onTheTable(asking)} or (t.brought_at is not null and t.withdrawn_at is null
          and t.debrief_id is null and t.team_id in (select d.team_id
            from ${asking.real('debrief')} d inner join ${asking.real('debrief_attendance')} a
            on a.debrief_id = d.id where d.state = 'open' and d.kind = 'quarterly'
            and a.person_id = ${asking.who.person} and a.how <> 'away')))`,
    }),
  },
  {
    says: 'what waits for Friday is read after something hard',
    rules: ({ myTeams }) => ({
      onTheTable: (asking) =>
        sql`(t.brought_at is not null and t.withdrawn_at is null and t.debrief_id is null
          and t.team_id in (${myTeams(asking)}) and t.team_id in (select d.team_id
            from ${asking.real('debrief')} d inner join ${asking.real('debrief_attendance')} a
            on a.debrief_id = d.id where d.state = 'open' and d.kind <> 'quarterly'
            and a.person_id = ${asking.who.person} and a.how <> 'away'))`,
    }),
  },
  { says: 'what is answered in a review is read', rules: () => ({ notAtQuarterly: yes }) },
  { says: 'a second name stays for ever', rules: () => ({ namedSecond: second }) },
  { says: 'an offer from an alert is read by all', rules: () => ({ offeredByMe: yes }) },
  { says: 'the moods of a few are told', rules: () => ({ fiveOrMore: yes }) },
  { says: 'mail to everyone is listed', rules: () => ({ administersTheirs: yes }) },
  {
    says: 'that something waits tells whose it is',
    policy: (all) => unguard(all, 'alert', 'person_id'),
  },
  {
    says: 'a step-down plan is not guarded',
    policy: (all) => unguard(all, 'holding', 'step_down'),
  },
  {
    says: 'what is written when looking back is not guarded',
    policy: (all) => unguard(all, 'holding_review', 'note'),
  },
  { says: 'a note on time is not guarded', policy: (all) => unguard(all, 'time_block', 'note') },
  { says: 'a holding note is not guarded', policy: (all) => unguard(all, 'holding', 'note') },
  { says: "a contact's note is not guarded", policy: (all) => unguard(all, 'contact', 'note') },
  { says: 'a check-in note is not guarded', policy: (all) => unguard(all, 'check_in', 'note') },
  { says: 'a headline tells everything', policy: (all) => unguard(all, 'alert', 'holding_id') },
  { says: 'an e-mail address is not guarded', policy: (all) => unguard(all, 'person', 'email') },
  { says: 'anyone knows of a plan', rules: () => ({ bondedPerson: () => yes }) },
  {
    says: 'a share is enough without a bond',
    rules: ({ shared }) => ({ sharedAlong: (what) => shared(what) }),
  },
  {
    says: 'a later bond brings a share back',
    rules: ({ all, shared, bondedPerson }) => ({
      sharedAlong: (what, ...kinds) => all(shared(what), bondedPerson(...kinds)),
    }),
  },
  { says: 'anyone is a buddy', rules: () => ({ namedBuddy: yes }) },
  { says: 'a plan is agreed with everyone', rules: () => ({ askedToAgree: yes }) },
  { says: 'everyone knows of a plan', rules: () => ({ throughSection: () => yes }) },
  { says: 'everyone knows who looked', rules: () => ({ aboutMe: yes }) },
  { says: 'one organisation audits another', rules: () => ({ administersActor: yes }) },
  {
    says: 'a manager knows when a plan changed',
    policy: (all) => unguard(all, 'wellness_plan', 'changed_at'),
  },
  {
    says: 'a part of a plan tells how often it was written',
    policy: (all) => unguard(all, 'plan_section', 'version'),
  },
  {
    says: 'an excerpt tells when it was written',
    policy: (all) => unguard(all, 'excerpt', 'reflection_id'),
  },
  {
    says: 'the audit tells what an answer was about',
    policy: (all) => unguard(all, 'audit', 'object_id'),
  },
  { says: 'anyone pays supervisors', rules: () => ({ managesPlace: yes }) },
  { says: 'a supervisor reads of sessions others give', rules: () => ({ given: yes }) },
  { says: 'supervision outside goes on after its bond', rules: () => ({ external: yes }) },
  { says: 'a lead reads notes of every kind', rules: () => ({ ofLineManagement: yes }) },
  {
    says: 'whoever joins later reads what was kept before',
    rules: () => ({ bondedThen: () => yes }),
  },
  {
    says: 'preparation cannot be taken back',
    rules: () => ({
      sentAlong:
        (...kinds) =>
        ({ who, real }) =>
          sql`(t.sent_to = ${who.person} and t.sent_at <= ${who.now} and t.employment_id in (
            select b.employment_id from ${real('bond')} b where b.viewer_id = ${who.person}
            and b.from_at <= t.sent_at and b.from_at <= ${who.now}
            and (b.until_at is null or b.until_at > ${who.now})
            and b.kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})))`,
    }),
  },
  {
    says: 'what was sent needs no bond',
    rules: () => ({
      sentAlong:
        () =>
        ({ who }) =>
          sql`(t.sent_to = ${who.person} and t.sent_at <= ${who.now} and t.taken_back_at is null)`,
    }),
  },
  { says: 'people held need not be brought', rules: () => ({ brought: yes }) },
  { says: 'anyone is a party to supervision', rules: () => ({ supervisionParty: yes }) },
  { says: 'everyone knows who supervises', rules: () => ({ supervisesNear: yes }) },
  { says: 'everyone knows who pays a supervisor', rules: () => ({ contractsAsker: yes }) },
  { says: 'a supervisor is not told who pays them', rules: () => ({ contractsAsker: no }) },
  {
    says: 'who pays a supervisor tells them more than a name',
    policy: (all) => unguard(all, 'organisation', 'kind'),
  },
  { says: 'a worker reads what they do not know yet', rules: () => ({ workerKnows: yes }) },
  {
    says: 'how a session went is not guarded',
    policy: (all) => unguard(all, 'supervisee', 'helped'),
  },
  {
    says: 'a manager reads what supervision is for',
    policy: (all) => unguard(all, 'supervision_agreement', 'purpose'),
  },
  {
    says: 'everyone supervised knows what it costs',
    policy: (all) => unguard(all, 'supervisor', 'rate_pence'),
  },
  {
    says: 'a password hash comes out',
    policy: (all) => {
      all.person!.at(-1)!.readers = all.person![0]!.readers
    },
  },
]

const relations = [
  'relations',
  'escalation-relations',
  'sitting-relations',
  'private-relations',
  'session-relations',
].map((name) => `../../../src/access/${name}.ts`)

/** The modules of src/access, loaded afresh with the fault in them. */
export async function plant({ rules, policy: spoil }: Fault): Promise<Under> {
  vi.resetModules()
  const real = Object.assign(
    {},
    ...(await Promise.all(relations.map((path) => import(path)))),
  ) as Rules
  const faulty = rules?.(real) ?? {}
  for (const path of relations) {
    vi.doMock(path, async (original) => {
      const own = await original<Partial<Rules>>()
      const spoiled = Object.entries(faulty).filter(([name]) => name in own)
      return { ...own, ...Object.fromEntries(spoiled) }
    })
  }
  vi.resetModules()
  const policy = await import('../../../src/access/policy.ts')
  spoil?.(policy.policy)
  const view = await import('../../../src/access/view.ts')
  for (const path of relations) vi.doUnmock(path)
  return { policy, view }
}
