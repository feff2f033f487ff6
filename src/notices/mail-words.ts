const numbers = `One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve`.split(' ')

/** Never what it is about, nor anyone's name: a mail may be read by anyone who holds the telephone. */
export const subjectOf = (things: number): string =>
  things === 1
    ? 'Something is waiting for you in Holdfast'
    : 'Some things are waiting for you in Holdfast'

const waiting = (things: number) =>
  things === 1
    ? 'Something is waiting for you in Holdfast.'
    : `${numbers[things - 1] ?? things} things are waiting for you in Holdfast.`

/** The same for everyone but for the count. */
export const bodyOf = ({ things, baseUrl }: { things: number; baseUrl: string }): string =>
  [
    waiting(things),
    `Sign in to see what it is: ${baseUrl}/sign-in`,
    'This mail never says what it is about. Apart from what cannot wait, it comes once a working day.',
    `You can choose another time for it here: ${baseUrl}/notices`,
    `Nobody reads answers to this mail, and nobody watches Holdfast in real time.
If you need help now: ring 999 if somebody is in danger. Ring 111 for mental health help,
Samaritans on 116 123, or text SHOUT to 85258.`,
  ].join('\n\n') + '\n'

/** To the address that somebody had: it opens nothing any more, so it leads nowhere. */
export const movedWords = {
  subject: 'Your e-mail address in Holdfast',
  text: `Somebody changed the e-mail address that you sign in to Holdfast with.
From now on Holdfast writes to the new address, and no longer to this one.

Did you ask for this? Then there is nothing to do.
Did you not? Ring your manager today, or whoever runs Holdfast where you work.

Nobody reads answers to this mail.
`,
}
