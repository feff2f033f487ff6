export type DirectoryFacts = {
  ended: boolean
  page: number
  hasMore: boolean
  /** Whether the reader manages a place that supervisors can be added to. */
  adds: boolean
  lines: {
    id: string
    name: string
    approach: string
    /** Only where the reader manages several. */
    organisation: string | null
    notes: string[]
    signsIn: boolean
  }[]
}

export type SupervisorPageFacts = {
  id: string
  name: string
  version: number
  known: { key: string; value: string }[]
  notes: string[]
  ended: string | null
  signsIn: boolean
  /** Until when a link that was made is still good. */
  link: string | null
  contracts: { href: string; words: string }[]
}
