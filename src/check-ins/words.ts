/** The words people see for the answers of a check-in. */

export const evenings = {
  '0': 'None',
  '1': 'One',
  '2': 'Two',
  '3': 'Three or more',
  rather_not_say: 'Rather not say',
} as const

export const contactWanted = {
  no: 'No, thank you',
  debrief: 'Yes, at the debrief',
  today: 'Yes, today',
} as const

export const sharing = {
  only_me: 'Only me',
  alert: 'The fact that it is heavy, if it is',
  words: 'My words, and the evenings',
} as const

export const listRight = { yes: 'Yes', update: 'No, I will update it' } as const
export const carrying = { no: 'No', yes: 'Yes' } as const
