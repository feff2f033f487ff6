import { expectations } from '../access/matrix/expectations.ts'
import type { Case } from '../access/matrix/cases.ts'
import { personOf, type Viewer } from '../access/matrix/viewers.ts'
import type { Sent } from '../support/client.ts'

export type Doable = { name: string; path: string; body: Sent; viewer: Viewer }

const asSomeone = ({ opens }: Case) =>
  opens.find((viewer) => personOf(viewer) !== null && viewer !== 'dora')

/** For each route that takes a form: one form that works, and somebody who may send it. */
export const doable: Doable[] = Object.entries(expectations).flatMap(([name, cases]) => {
  const found = cases.find((each) => each.body && asSomeone(each))
  if (!name.startsWith('post') || !found) return []
  return [{ name, path: found.path, body: found.body!, viewer: asSomeone(found)! }]
})
