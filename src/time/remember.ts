/** Keeps answers that never change. Calendars are asked the same thing on every line of a page. */
export function remember<V>(work: (key: string) => V, most = 10_000): (key: string) => V {
  const known = new Map<string, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = work(key)
    if (known.size >= most) known.clear()
    known.set(key, answer)
    return answer
  }
}
