/** Short words shown once after something was done. They name nobody: they travel in the address. */
const words = {
  saved: 'Saved.',
  held: 'Added. You are holding one more person.',
  contact: 'Contact saved.',
  ended: 'Ended. The way back is kept.',
  reopened: 'Open again.',
  shared: 'A second name is beside this now.',
  signed: 'Signed. Thank you.',
  proposed: 'Proposed. Each person named can now sign.',
  proposed_again: 'Proposed. The version that was waiting is taken back.',
  in_force: 'Everyone has signed. It is in force from now.',
  withdrawn: 'Taken back. The agreement in force stays.',
  told: 'They can see it now.',
  context: 'Your words are beside the alert.',
  acknowledged: 'Thank you. A time to talk is set.',
  talked: 'Kept. What you agreed is written down.',
  settling: 'Proposed. It settles when the other person agrees.',
  settled: 'Settled together.',
  reached: 'Marked as done.',
  checked_in: 'Thank you. Your check-in is kept.',
  sharing: 'Your choice is kept. It holds from now on.',
  signed_out: 'You are signed out.',
  welcome: 'Welcome. You are signed in.',
  kept: 'We kept your draft. Sign in and carry on.',
  thrown_away: 'Thrown away.',
  password: 'Your password is changed. Other devices are signed out.',
  session_ended: 'That device is signed out.',
  sessions_ended: 'Your other devices are signed out.',
  person: 'Added.',
  moved: 'Changed.',
  bond: 'They are linked now.',
  bond_ended: 'That link is over.',
  link: 'A new link is ready.',
  link_back: 'The link is taken back. It opens nothing now.',
  deactivated: 'Their sign-in is closed.',
  activated: 'They can sign in again.',
  removed: 'The made-up team is gone.',
} as const

export type Said = keyof typeof words

export const said = (word: string | null): string | null =>
  word !== null && Object.hasOwn(words, word) ? words[word as Said] : null
