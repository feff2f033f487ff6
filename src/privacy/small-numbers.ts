/** Inside the employer a sum over fewer people would be about a person (product.md 4, principle 12). */
export const fewestInside = 5

type Group = { id: string; people: number }

/**
 * Groups whose figure is left out: those of fewer than `fewest` people, and with them the next
 * smallest, until what is left out is at least two groups and `fewest` people. Whatever total is
 * known from elsewhere then tells nothing about one small group.
 */
export function leftOut(groups: readonly Group[], fewest: number): ReadonlySet<string> {
  const few = groups.filter(({ people }) => people > 0 && people < fewest)
  const out = [...few]
  const others = groups
    .filter(({ people }) => people >= fewest)
    .toSorted((a, b) => a.people - b.people || (a.id < b.id ? -1 : 1))
  while (few.length > 0 && others.length > 0 && !covers(out, fewest)) out.push(others.shift()!)
  return new Set(out.map(({ id }) => id))
}

const covers = (out: readonly Group[], fewest: number) =>
  out.length > 1 && out.reduce((sum, { people }) => sum + people, 0) >= fewest
