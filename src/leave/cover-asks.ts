import type { CoverAskFacts } from '../../views/leave/cover-asks.tsx'
import { read, type View } from '../access/view.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay } from '../time/london.ts'
import { sayAway } from './rules.ts'

const asks = read((from, _: object, who) =>
  from
    .selectFrom('co_holder as c')
    .leftJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.employment_id', 'c.from_at', 'c.ended_at', 'c.accepted_at', 'p.name'])
    .where('c.co_person_id', '=', who.person)
    .where('c.kind', '=', 'cover')
    .where('c.ended_at', '>', who.now)
    .where('c.declined_at', 'is', null)
    .orderBy('c.from_at')
    .orderBy('p.name')
    .orderBy('c.id')
    .limit(500),
)

type Ask = Awaited<ReturnType<typeof asks>>[number]

/** What colleagues ask the reader to cover, one part for each leave and each answer. */
export async function coverAsks(view: View): Promise<CoverAskFacts[]> {
  const rows = await asks(view, {})
  const key = (row: Ask) =>
    [row.employment_id, row.from_at, row.ended_at, row.accepted_at !== null].join(' ')
  return [...Map.groupBy(rows, key).values()].map((each) => {
    const [first] = each as [Ask]
    return {
      ids: each.map(({ id }) => id),
      from: first.from_at,
      until: first.ended_at!,
      name: first.name ?? 'A colleague',
      people: each.length === 1 ? '1 person' : `${each.length} people`,
      when: sayAway({
        from_on: londonDay(first.from_at),
        // A cover ends with the midnight after its last day.
        until_on: londonDay(minutesBefore(first.ended_at!, 1)),
        part: 'whole',
      }),
      saidYes: first.accepted_at !== null,
    }
  })
}
