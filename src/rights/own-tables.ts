import { dataMap, tables, type Table } from '../privacy/data-map.ts'

type Whose = (typeof dataMap)[Table]['of']
export type OwnWhose = Exclude<Whose, string>

const isSomebodys = (table: Table) => typeof dataMap[table].of === 'object'

/** The tables whose rows belong to a person, as the data map says. */
export const ownTables = tables.filter(
  (table) => isSomebodys(table) && dataMap[table].notGiven === undefined,
)

/** Those that an export leaves out, and why. */
export const leftOut = tables.flatMap((table) => {
  const { title, notGiven } = dataMap[table]
  return isSomebodys(table) && notGiven !== undefined ? [{ table, title, why: notGiven }] : []
})

export const whoseOf = (table: Table) => dataMap[table].of as OwnWhose

/** What is never shown, not even to whoever it is about: passwords, and what runs the machine. */
export const fieldsOf = (table: Table): string[] =>
  Object.entries(dataMap[table].columns).flatMap(([name, column]) =>
    column.class === 'secret' ? [] : [name],
  )
