import type { MailKind } from '../database/schema.ts'

type About = { baseUrl: string; signsIn: boolean }

const safety = `Nobody reads answers to this mail, and nobody watches Holdfast in real time.
If you need help now: ring 999 if somebody is in danger. Ring 111 for mental health help,
Samaritans on 116 123, or text SHOUT to 85258.`

const lines: Record<'invite' | 'cancel', { subject: string; first: string }> = {
  invite: {
    subject: 'A session for your calendar',
    first:
      'A session is in your calendar at Holdfast. Your own calendar can take it from this mail.',
  },
  cancel: {
    subject: 'A session is called off',
    first: 'A session was called off. Your own calendar can take it out with this mail.',
  },
}

/** Never with whom, nor what for: a mail may be read by anyone who holds the telephone. */
export function sessionWords(kind: Exclude<MailKind, 'attendance'>, { baseUrl, signsIn }: About) {
  const { subject, first } = lines[kind === 'cancel' ? 'cancel' : 'invite']
  const more = signsIn ? [`Sign in to see more: ${baseUrl}/calendar`] : []
  return { subject, text: [first, ...more, safety].join('\n\n') + '\n' }
}

/** For a supervisor without a sign-in, once a session is over. */
export const attendanceWords = (link: string) => ({
  subject: 'Who came to your session?',
  text: `One press is enough. Please say who came: ${link}

The link works once, for one session, and for thirty days. It asks for no notes.
If it does not open, whoever booked you can send you a new one.
`,
})
