import type { Seat } from './queries.ts'

type Party = { id: string; name: string }

/** The worker, and whoever gives the session where they read what is kept of it. */
export const partiesOf = ({ person_id, worker, other }: Seat): Party[] => [
  { id: person_id, name: worker },
  ...(other ? [other] : []),
]
