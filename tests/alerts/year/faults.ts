import { newId } from '../../../src/database/ids.ts'
import { everyJob } from '../../../src/every-job.ts'
import type { Job } from '../../../src/scheduler/keep-time.ts'
import type { TestParts } from '../../support/parts.ts'
import { instant, wall } from './calendar.ts'
import type { After } from './run.ts'
import type { Team } from './team.ts'

/** Something that goes wrong around Easter, and the line by which it must be found. */
export type Fault = {
  name: string
  until: string
  found: RegExp
  jobs?: readonly Job[]
  after?: (team: Team) => After
}

const db = ({ store }: TestParts) => store.write

/** A job that does nothing on one day. */
const asleep = (name: string, day: string): readonly Job[] =>
  everyJob.map((job) => ({
    ...job,
    run: async (parts) =>
      job.name === name && wall(parts.clock.now()).startsWith(day) ? undefined : job.run(parts),
  }))

export const faults: Fault[] = [
  {
    name: 'Good Friday counts as a working day',
    until: '2026-04-02',
    found: /happened - 2026-04-02 14:00 ana CASES raised .*answer by 2026-04-14/,
    after: () => (parts) =>
      db(parts)
        .updateTable('alert')
        .set({ acknowledge_by: '2026-04-13' })
        .where('acknowledge_by', '=', '2026-04-14')
        .execute(),
  },
  {
    name: 'the hour lost when clocks go forward is lost to the lead',
    until: '2026-03-28',
    found: /happened - 2026-03-28 20:00 cai OUT_OF_HOURS raised .*seen 2026-03-30 09:00/,
    after: () => (parts) =>
      db(parts)
        .updateTable('alert')
        .set({ visible_at: '2026-03-30T09:00:00.000Z' })
        .where('visible_at', '=', '2026-03-30T08:00:00.000Z')
        .execute(),
  },
  {
    name: 'Easter Sunday is not judged',
    until: '2026-04-06',
    found: /happened - 2026-04-05 00:05 cai OUT_OF_HOURS within/,
    jobs: asleep('evaluate', '2026-04-05'),
  },
  {
    name: 'nothing is passed up',
    until: '2026-04-09',
    found: /passed - 2026-04-09 00:05 cai OUT_OF_HOURS max/,
    jobs: everyJob.filter(({ name }) => name !== 'passUnanswered'),
  },
  {
    name: 'the wrong person is asked',
    until: '2026-04-09',
    found: /passed \+ 2026-04-09 00:05 cai OUT_OF_HOURS bo/,
    after:
      ({ people }) =>
      (parts) =>
        db(parts)
          .updateTable('alert_escalation')
          .set({ to_id: people.get('bo')! })
          .where('to_id', '=', people.get('max')!)
          .execute(),
  },
  {
    name: 'somebody is told twice',
    until: '2026-04-02',
    found: /told \+ lyn CASES ana from 2026-04-07 09:00/,
    after:
      ({ people }) =>
      async (parts) => {
        const notices = db(parts).selectFrom('notice').selectAll().where('what', '=', 'CASES')
        const [first, second] = await notices.where('person_id', '=', people.get('lyn')!).execute()
        if (!first || second) return
        const again = { ...first, id: newId(), dedupe_key: 'the same under another key' }
        await db(parts).insertInto('notice').values(again).execute()
      },
  },
  {
    name: 'the lead is not told',
    until: '2026-04-02',
    found: /told - lyn CASES ana from 2026-04-07 09:00/,
    after:
      ({ people }) =>
      (parts) =>
        db(parts).deleteFrom('notice').where('person_id', '=', people.get('lyn')!).execute(),
  },
  {
    name: 'mail goes on Easter Monday',
    until: '2026-04-06',
    found: /mailed \+ 2026-04-06 lyn digest 1/,
    after:
      ({ people }) =>
      async (parts) => {
        if (parts.clock.now() !== instant('2026-04-06 09:01')) return
        const at = { made_at: parts.clock.now(), next_try_at: parts.clock.now() }
        const mail = { id: newId(), dedupe_key: 'easter', person_id: people.get('lyn')!, things: 1 }
        await db(parts)
          .insertInto('mail')
          .values({ ...mail, ...at, kind: 'digest' })
          .execute()
      },
  },
  {
    name: 'there is a third reminder',
    until: '2026-04-07',
    found: /mailed \+ 2026-04-07 lyn digest 1/,
    after: () => (parts) =>
      db(parts).updateTable('notice').set({ mailed: 2 }).where('mailed', '=', 3).execute(),
  },
  {
    name: 'a talk has no day by which it is held',
    until: '2026-04-17',
    found: /happened - 2026-04-17 11:00 ana CASES acknowledged .near, talk by 2026-04-24/,
    after: () => (parts) => db(parts).updateTable('alert').set({ converse_by: null }).execute(),
  },
  {
    name: 'it closes a day early',
    until: '2026-04-19',
    found: /happened - 2026-04-19 00:05 cai OUT_OF_HOURS closed/,
    after: () => (parts) =>
      db(parts)
        .updateTable('alert')
        .set({ within_since: '2026-04-04' })
        .where('within_since', '=', '2026-04-05')
        .execute(),
  },
  {
    name: 'what comes back within two weeks is a new one',
    until: '2026-05-12',
    found: /happened \+ 2026-05-12 12:00 ana CASES raised/,
    after: () => (parts) =>
      db(parts)
        .updateTable('alert')
        .set({ closed_at: '2026-04-20T00:00:00.000Z' })
        .where('closed_at', '>', '2026-05-01T00:00:00.000Z')
        .execute(),
  },
]

/** The same for what supervision is owed while clocks go forward. */
export const supervisionFaults: Fault[] = [
  {
    name: 'the Sunday on which clocks go forward is not judged',
    until: '2026-03-30',
    found: /happened - 2026-03-29 00:05 gus SUPERVISION_GAP raised/,
    jobs: asleep('evaluate', '2026-03-29'),
  },
  {
    name: 'the manager reads nothing of it',
    until: '2026-03-30',
    found:
      /happened - 2026-03-29 00:05 gus SUPERVISION_GAP raised .near, .*manager 2026-03-30 09:00/,
    after: () => (parts) =>
      db(parts)
        .updateTable('alert')
        .set({ manager_told_at: null })
        .where('code', '=', 'SUPERVISION_GAP')
        .execute(),
  },
  {
    name: 'the manager is not told',
    until: '2026-03-30',
    found: /told - max SUPERVISION_GAP gus from 2026-03-30 09:00/,
    after:
      ({ people }) =>
      (parts) =>
        db(parts).deleteFrom('notice').where('person_id', '=', people.get('max')!).execute(),
  },
  {
    name: 'the limit is passed a day too soon',
    until: '2026-04-13',
    found: /happened \+ 2026-04-12 00:05 gus SUPERVISION_GAP level_rose/,
    after: () => (parts) =>
      db(parts).updateTable('agreement_limit').set({ past: 96 }).where('past', '=', 97).execute(),
  },
  {
    name: 'a session that was held is for the work alone',
    until: '2026-04-16',
    found: /happened - 2026-04-15 16:10 gus SUPERVISION_GAP closed/,
    after: () => (parts) =>
      db(parts).updateTable('supervision_session').set({ restorative: 0 }).execute(),
  },
]
