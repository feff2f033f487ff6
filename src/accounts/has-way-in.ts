import { sql, type SqlBool } from 'kysely'

/** Somebody who has come in: they chose a password, or connected their account from work. */
export const hasWayIn = (person: string) => {
  const who = sql.ref(person)
  return sql<SqlBool>`(exists (select 1 from person w where w.id = ${who} and w.password is not null)
    or exists (select 1 from identity w where w.person_id = ${who}))`
}
