import type { PutBackFacts } from '../../views/components/put-back.tsx'
import type { FoundLeave } from './queries.ts'

/** The days as the form would send them again; cover is asked for anew. */
export const takenAway = (leave: FoundLeave): PutBackFacts => ({
  title: 'Leave taken away',
  words: 'Any cover for it has ended. If that was a slip, put it back and ask for cover again.',
  action: '/leave',
  values: {
    employment: leave.employment_id,
    from_on: leave.from_on,
    until_on: leave.until_on,
    part: leave.part,
  },
  save: 'Put it back',
  back: { href: '/leave', label: 'Carry on' },
})
