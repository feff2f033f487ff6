/** Who holds somebody after a question is answered, as the clinical lead chooses it. */
export const whoHoldsWords = {
  worker: 'The link worker goes on holding them',
  together: 'We hold them together',
  practice: 'The practice holds the risk from here',
  someone_else: 'Someone else needs to hold this',
} as const

export const whoHoldsHints = {
  together: 'You stand alongside from now on.',
  practice: 'You stand alongside from now on, for the practice.',
} as const
