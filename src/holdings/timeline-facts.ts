import type { HoldingPageFacts } from '../../views/holdings/holding-page.tsx'
import type { View } from '../access/view.ts'
import { sayShortDay, sayWhen } from '../time/words.ts'
import { holdingReviews } from './page-queries.ts'
import { changesOf, holdingContacts, type FoundHolding } from './queries.ts'
import { sayChange } from './say-change.ts'
import * as words from './words.ts'

type Moment = HoldingPageFacts['timeline'][number]
type Contact = Awaited<ReturnType<typeof holdingContacts>>[number]
type Review = Awaited<ReturnType<typeof holdingReviews>>[number]

/** All that happened with one holding, newest first, as far as this reader may see it. */
export async function timelineFacts(view: View, holding: FoundHolding): Promise<Moment[]> {
  const { now, person } = view.who
  const [contacts, changes, reviews] = await Promise.all([
    holdingContacts(view, holding),
    changesOf(view, { holding: holding.id }),
    holdingReviews(view, holding),
  ])
  const when = (at: string) => ({ at, when: sayWhen(at, { now }) })
  const mine = holding.person_id === person
  return [
    ...contacts.map((contact) => ({
      ...when(contact.at),
      what: sayContact(contact),
      ...(contact.note ? { detail: contact.note } : {}),
      ...(mine ? { href: `/holdings/${holding.id}/contacts/${contact.id}` } : {}),
    })),
    ...reviews.map((review) => ({
      ...when(review.made_at),
      what: sayReview(review),
      ...(review.note ? { detail: review.note } : {}),
    })),
    ...changes.map((change) => ({
      ...when(change.at),
      what: sayChange(change),
      ...(change.by ? { by: change.by } : {}),
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}

function sayContact({ medium, minutes, review_call, out_of_hours }: Contact) {
  const call = review_call && medium !== 'message' ? ', a review call' : ''
  const outside = out_of_hours ? ', out of hours' : ''
  return `${words.mediumWords[medium]}, ${minutes} minutes${call}${outside}`
}

function sayReview({ answer, next_review_on: next }: Review) {
  const again = next ? ` To look at again on ${sayShortDay(next)}.` : ''
  return `Still right to hold? ${words.reviewAnswerWords[answer]}.${again}`
}
