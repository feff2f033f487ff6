import type { KeptFacts } from '../../views/help/kept.tsx'
import { dataMap, groups, type Table } from '../privacy/data-map.ts'
import { sayRetention } from '../rights/export-words.ts'

/** About a person, and not a part of something that stands there already. */
const isTold = (table: Table) => {
  const { of, retention } = dataMap[table]
  return typeof of === 'object' && !(typeof retention === 'object' && 'with' in retention)
}

/** What is kept about people, why and how long: the data map itself, so the page cannot differ. */
export const keptFacts: KeptFacts = groups.map(({ title, tables }) => ({
  title,
  kinds: tables.filter(isTold).map((table) => {
    const { title: what, purpose, retention } = dataMap[table]
    return { what, why: purpose, long: sayRetention(retention) }
  }),
}))
