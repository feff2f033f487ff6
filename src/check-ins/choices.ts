import { isRefusal, unfit, type Change, type Refusal } from '../access/change.ts'
import type { FeltSharing } from '../database/schema.ts'
import type { CheckInInput } from './form.ts'
import { peopleBeside, standingChoice, type Beside } from './queries.ts'

export type Sharing = { sharing: FeltSharing; sharing_with: string | null }

type Chosen = Pick<CheckInInput, 'sharing' | 'sharing_with' | 'contact_wanted' | 'contact_person'>

/** Everyone named in a check-in is somebody tied to the worker today. */
export async function chosenPeople(change: Change, input: Chosen) {
  const beside = await peopleBeside(change.view)
  const contact = contactFrom(input, beside)
  if (isRefusal(contact)) return contact
  const sharing =
    input.sharing === null
      ? await standing(change, beside)
      : sharingWith({ sharing: input.sharing, sharing_with: input.sharing_with }, beside)
  if (isRefusal(sharing)) return sharing
  return { ...contact, ...sharing }
}

/** Only somebody chosen sees anything; a name left over beside "only me" is dropped. */
export function sharingWith(input: Sharing, beside: Beside[]): Sharing | Refusal {
  if (input.sharing === 'only_me') return onlyMe
  return beside.some(({ id }) => id === input.sharing_with)
    ? input
    : unfit('sharing_with', 'Choose who may see it, or choose “Only me”.')
}

const onlyMe: Sharing = { sharing: 'only_me', sharing_with: null }

/** Without an answer for this week the standing choice holds, while that person is still there. */
async function standing(change: Change, beside: Beside[]): Promise<Sharing> {
  const choice = await standingChoice(change.view, {})
  const stillThere = beside.some(({ id }) => id === choice?.felt_sharing_with)
  if (!choice || !stillThere) return onlyMe
  return choice.felt_sharing === 'only_me'
    ? onlyMe
    : { sharing: choice.felt_sharing, sharing_with: choice.felt_sharing_with }
}

/** Asking for contact is never refused for want of a name: it goes to the lead. */
function contactFrom({ contact_wanted: wish, contact_person: chosen }: Chosen, beside: Beside[]) {
  const asks = wish === 'today' || wish === 'debrief'
  if (!asks) return { contact_wanted: wish, contact_person: null }
  if (chosen !== null && !beside.some(({ id }) => id === chosen)) {
    return unfit('contact_person', 'Choose someone from the list.')
  }
  const person = chosen ?? firstAsked(beside)
  return person === null
    ? unfit(
        'contact_wanted',
        'Nobody is linked to you here yet. “Urgent help” has numbers to ring.',
      )
    : { contact_wanted: wish, contact_person: person }
}

const firstAsked = (beside: Beside[]) =>
  (['line', 'back_up', 'buddy'] as const).flatMap((kind) =>
    beside.filter((person) => person.kind === kind),
  )[0]?.id ?? null
