import type { Change } from '../access/change.ts'
import type { Rule } from '../access/relations.ts'

/** An open alert, held until the end of the change: whoever changes it too looks afterwards. */
export const holdAlert = (change: Change, id: string) => held(change, id).executeTakeFirst()

/** The same, where this person may change it by one of these rules. */
export const openAlert = (change: Change, id: string, ...rules: Rule[]) =>
  held(change, id)
    .where('id', 'in', change.writable('alert', ...rules))
    .executeTakeFirst()

const held = ({ db }: Change, id: string) =>
  db
    .updateTable('alert')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
