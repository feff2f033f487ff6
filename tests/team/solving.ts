/** A prime far above what sums of people can come to by chance. */
const prime = 1_000_003

const inverse = (of: number): number => {
  let [power, result, base] = [prime - 2, 1, of]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

/**
 * Those whose own figure follows from sums over groups of people: an equation about one person
 * alone is among the reduced ones exactly when some combination of the sums gives it.
 */
export function recovered(sums: readonly (readonly string[])[]): string[] {
  const distinct = [...new Map(sums.map((sum) => [sum.toSorted().join(), sum])).values()]
  const people = [...new Set(distinct.flat())]
  const rows = distinct.map((sum) => people.map((person) => Number(sum.includes(person))))
  let done = 0
  for (let column = 0; column < people.length && done < rows.length; column++) {
    const at = rows.findIndex((row, i) => i >= done && row[column] !== 0)
    if (at === -1) continue
    ;[rows[done], rows[at]] = [rows[at]!, rows[done]!]
    const by = inverse(rows[done]![column]!)
    const pivot = (rows[done] = rows[done]!.map((it) => (it * by) % prime))
    for (const [i, row] of rows.entries()) {
      const times = i === done ? 0 : row[column]!
      if (times) rows[i] = row.map((it, k) => (it + (prime - times) * pivot[k]!) % prime)
    }
    done += 1
  }
  return rows.flatMap((row) => {
    const named = people.filter((_, i) => row[i] !== 0)
    return named.length === 1 ? named : []
  })
}
