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
      ]),
    )
    .where('id', 'not in', ofReal(db, 'employment'))
    .where('id', 'not in', ofReal(db, 'administrator'))

type Ties = 'employment' | 'administrator'

const ofMadeUp = (db: Db, ties: Ties) =>
  db.selectFrom(ties).select('person_id').where('organisation_id', 'in', organisations(db))

const ofReal = (db: Db, ties: Ties) =>
  db.selectFrom(ties).select('person_id').where('organisation_id', 'not in', organisations(db))

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
