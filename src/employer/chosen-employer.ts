import type { View } from '../access/view.ts'
import { administered } from '../people/administered.ts'

/** The organisation an administrator writes for: the one they name, or their first. */
export async function chosenEmployer(view: View, named: string | null) {
  const mine = await administered(view)
  const chosen = named ? mine.find(({ id }) => id === named) : mine[0]
  if (!chosen) return null
  const { id, name } = chosen
  const others = mine.filter((each) => each.id !== id)
  return { id, name, others: others.map((each) => ({ id: each.id, name: each.name })) }
}
