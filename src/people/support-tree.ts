type Job = { id: string; person: string; name: string; job: string; holds: number }
type Bond = { employment_id: string; viewer_id: string; name: string; kind: string }

/** One line of the drawing: somebody, how deep, and the line they hang from (by place). */
export type Branch = {
  name: string
  depth: number
  from: number | null
  /** Nobody leads them, though somebody should. */
  alone: boolean
}

/**
 * Whoever leads stands above those they lead, each person once, from the top down. Whom nobody leads
 * and who leads nobody comes last when they should be led.
 */
export function supportTree(jobs: readonly Job[], bonds: readonly Bond[]): Branch[] {
  const lines = bonds.filter(({ kind }) => kind === 'line')
  const names = new Map([
    ...lines.map((b) => [b.viewer_id, b.name] as const),
    ...jobs.map((j) => [j.person, j.name] as const),
  ])
  const leads = Map.groupBy(lines, ({ viewer_id }) => viewer_id)
  const personOf = new Map(jobs.map(({ id, person }) => [id, person]))
  const led = new Set(lines.map(({ employment_id }) => personOf.get(employment_id)))
  const out: Branch[] = []
  const seen = new Set<string>()
  const place = (person: string, depth: number, from: number | null) => {
    if (seen.has(person)) return
    seen.add(person)
    const alone = from === null && jobs.some((job) => job.person === person && shouldBeLed(job))
    const here = out.push({ name: names.get(person) ?? '', depth, from, alone }) - 1
    const below = (leads.get(person) ?? []).map((bond) => personOf.get(bond.employment_id))
    for (const next of inOrder(below, names)) place(next, depth + 1, here)
  }
  const tops = [...leads.keys()].filter((person) => !led.has(person))
  for (const person of inOrder(tops, names)) place(person, 0, null)
  // Two who lead each other hang from nobody: one of them stands on top.
  for (const person of inOrder([...leads.keys()], names)) place(person, 0, null)
  for (const job of jobs) if (shouldBeLed(job)) place(job.person, 0, null)
  return out
}

const shouldBeLed = ({ job, holds }: Pick<Job, 'job' | 'holds'>) =>
  holds === 1 || job === 'lead' || job === 'link_worker'

const inOrder = (people: readonly (string | undefined)[], names: Map<string, string>) =>
  [...new Set(people.filter((person) => person !== undefined))].toSorted((a, b) =>
    (names.get(a) ?? '').localeCompare(names.get(b) ?? '', 'en-GB'),
  )

/** Those nobody leads although somebody should, A to Z. */
export const unsupported = (jobs: readonly Job[], bonds: readonly Bond[]): Job[] =>
  jobs.filter(
    (job) =>
      shouldBeLed(job) &&
      !bonds.some(({ kind, employment_id }) => kind === 'line' && employment_id === job.id),
  )
