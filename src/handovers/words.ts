/** How a handover stands, as each of the two reads it. */

export const statusWords = {
  asked: 'Waiting for an answer',
  accepted: 'Taken on',
  declined: 'Not just now',
  withdrawn: 'Taken back',
} as const
