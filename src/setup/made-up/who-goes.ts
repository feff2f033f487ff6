import type { Transaction } from 'kysely'
import type { Database } from '../../database/schema.ts'

export type Db = Transaction<Database>

export const organisations = (db: Db) =>
  db.selectFrom('organisation').select('organisation.id').where('made_up', '=', 1)

export const employments = (db: Db) =>
  db
    .selectFrom('employment')
    .select('employment.id')
    .where('employment.organisation_id', 'in', organisations(db))

/** People who are only there: someone who works for a real employer too stays. */
export const people = (db: Db) =>
  db
    .selectFrom('person')
    .select('person.id')
    .where((of) =>
      of.or([
        of('id', 'in', ofMadeUp(db, 'employment')),
        of('id', 'in', ofMadeUp(db, 'administrator')),
        of('id', 'in', supervising(db, '=')),
      ]),
    )
    .where('id', 'not in', ofReal(db, 'employment'))
    .where('id', 'not in', ofReal(db, 'administrator'))
    .where('id', 'not in', supervising(db, '<>'))

type Ties = 'employment' | 'administrator'

const ofMadeUp = (db: Db, ties: Ties) =>
  db.selectFrom(ties).select('person_id').where('organisation_id', 'in', organisations(db))

const ofReal = (db: Db, ties: Ties) =>
  db.selectFrom(ties).select('person_id').where('organisation_id', 'not in', organisations(db))

/** Those who supervise from outside for a made-up organisation, or for a real one. */
const supervising = (db: Db, is: '=' | '<>') =>
  db
    .selectFrom('supervisor')
    .innerJoin('organisation', 'organisation.id', 'supervisor.organisation_id')
    .select('supervisor.person_id')
    .where('organisation.made_up', is, 1)
    .where('supervisor.person_id', 'is not', null)

export const supervisors = (db: Db) =>
  db
    .selectFrom('supervisor')
    .select('supervisor.id')
    .where('organisation_id', 'in', organisations(db))

export const contracts = (db: Db) =>
  db.selectFrom('contract').select('contract.id').where('organisation_id', 'in', organisations(db))

/** Of a made-up organisation, or with one of its people. */
export const sessions = (db: Db) =>
  db
    .selectFrom('supervision_session')
    .select('supervision_session.id')
    .where((of) =>
      of.or([
        of('organisation_id', 'in', organisations(db)),
        of('id', 'in', (s) =>
          s
            .selectFrom('supervisee')
            .select('session_id')
            .where('employment_id', 'in', employments(db)),
        ),
      ]),
    )

export const alerts = (db: Db) =>
  db
    .selectFrom('alert')
    .select('alert.id')
    .where((of) =>
      of.or([
        of('employment_id', 'in', employments(db)),
        of('alert.person_id', 'in', people(db)),
        of('alert.organisation_id', 'in', organisations(db)),
        of('team_id', 'in', teams(db)),
      ]),
    )

export const teams = (db: Db) =>
  db.selectFrom('team').select('team.id').where('organisation_id', 'in', organisations(db))

export const holdings = (db: Db) =>
  db.selectFrom('holding').select('holding.id').where('employment_id', 'in', employments(db))

export const agreements = (db: Db) =>
  db.selectFrom('agreement').select('agreement.id').where('employment_id', 'in', employments(db))
