import type { Offer } from './offer.ts'

/** Dates and minutes are no secret between those who arrange them (product.md 6). */
export const whoMeets = ({ contract, giver }: Offer) =>
  contract === null
    ? 'You, each of them, and their manager. They see their own dates'
    : `You, each of them, their lead and manager, and ${giver.name}. They see their own dates`
