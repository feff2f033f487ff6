import { done, unfit, type Act, type Change } from '../access/change.ts'
import type { NewActionInput } from './form.ts'
import { keepAction } from './keep-action.ts'
import { knownPeople, ownEmployers } from './known-people.ts'
import { dayRefused } from './rules.ts'

/** A promise of one's own, to somebody known or to nobody but oneself. */
export const addAction = (act: Act, input: NewActionInput) =>
  act.change('action.add', async (change) => {
    const employers = await ownEmployers(change.view, {})
    const says = dayRefused(input.due_on, change.who)
    if (says) return unfit('due_on', says)
    const place = await placeFor(change, input.for_id, employers)
    if (place === 'unknown') return unfit('for_id', 'Choose from the list.')
    if (place === null) return unfit('for_id', 'Choose who it is for.')
    const promise = {
      what: input.what,
      owner: change.who.person,
      due: input.due_on,
      kind: input.kind ?? ('other' as const),
    }
    const id = await keepAction(change, promise, { organisation_id: place, for_id: input.for_id })
    return done({ id })
  })

type Employers = Awaited<ReturnType<typeof ownEmployers>>

/** Whose key seals it: the employer both share where there is one, else the asker's first. */
async function placeFor(change: Change, to: string | null, employers: Employers) {
  const first = employers[0]?.organisation_id ?? null
  if (to === null) return first
  const person = (await knownPeople(change.view)).find(({ id }) => id === to)
  if (!person) return 'unknown' as const
  const shared = employers.find(({ organisation_id: id }) => person.employers.has(id))
  return shared?.organisation_id ?? first ?? [...person.employers][0] ?? null
}
