import type { ErasureFacts } from '../../views/rights/erasure-page.tsx'
import type { Ask } from '../access/ask.ts'
import { readOne } from '../access/view.ts'
import { administered } from '../people/administered.ts'
import { thePerson, type ThePerson } from '../people/person-facts.ts'
import { readAccount } from '../people/read-account.ts'
import { sayWhen } from '../time/words.ts'

const erasureOf = readOne((from, p: { person: string }) =>
  from.selectFrom('erasure').select('at').where('person_id', '=', p.person),
)

/** What an administrator reads before they erase somebody they look after. */
export async function erasureFacts(ask: Ask): Promise<ErasureFacts> {
  const person = await thePerson(ask)
  const { id, name, version } = person
  const organisations = (await administered(ask.view)).map((each) => each.id)
  const [done, { isKept }] = await Promise.all([
    erasureOf(ask.view, { person: id }),
    readAccount(ask.door, { person: id, organisations, today: ask.today }),
  ])
  const erased = done ? sayWhen(done.at, { now: ask.now }) : null
  return { person: id, name, version, first: whatIsFirst(person, isKept, ask.today), erased }
}

function whatIsFirst({ jobs }: ThePerson, isKept: boolean, today: string): string | null {
  if (!isKept) return 'Another organisation looks after this sign-in. Only that one can do this.'
  if (jobs.some(({ until_on }) => until_on === null || until_on >= today)) {
    return 'They still work here. Hand on whoever they hold, then end the job.'
  }
  return jobs.some(({ duty }) => duty !== null)
    ? 'They are still an administrator. End that first.'
    : null
}
