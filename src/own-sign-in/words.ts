import type { Problem } from '../../views/problem.tsx'
import type { ProviderKind } from './rules.ts'
import type { Trouble } from './trouble.ts'

export const kindWords: Record<ProviderKind, string> = {
  entra: 'Microsoft Entra ID',
  nhsmail: 'NHSmail',
  google: 'Google Workspace',
  other: 'Another provider',
}

/** What a new one starts with. The middle of Microsoft’s address is for the administrator to fill. */
export const presets: Record<ProviderKind, { issuer: string; button: string }> = {
  entra: {
    issuer: 'https://login.microsoftonline.com/YOUR-TENANT-ID/v2.0',
    button: 'Sign in with Microsoft',
  },
  nhsmail: {
    issuer: 'https://login.microsoftonline.com/37c354b2-85b0-47f5-b222-07b48d774ee3/v2.0',
    button: 'Sign in with NHSmail',
  },
  google: { issuer: 'https://accounts.google.com', button: 'Sign in with Google' },
  other: { issuer: '', button: 'Sign in with our own account' },
}

const redirect = 'Give it this address to send people back to, exactly as it stands here:'

/** What to do at the provider, before the form here; the address to copy stands after `before`. */
export const steps: Record<ProviderKind, { before: string[]; after: string[] }> = {
  entra: {
    before: [
      'Open the Microsoft Entra admin centre. Choose App registrations, then New registration.',
      'Name it Holdfast. Choose “Accounts in this organizational directory only”.',
      `Choose Web as its platform. ${redirect}`,
    ],
    after: [
      'Copy the Application (client) ID, and the Directory (tenant) ID.',
      'Under Certificates & secrets, make a new client secret. Copy its Value, not its ID.',
    ],
  },
  nhsmail: {
    before: [
      'Ask the NHSmail team to add Holdfast to NHSmail single sign-on, by OpenID Connect.',
      `They ask for a name: Holdfast. ${redirect}`,
    ],
    after: [
      'They send you a client ID and a client secret.',
      'Check that the address below is the one in their guide.',
    ],
  },
  google: {
    before: [
      'Open the Google Cloud console. Choose APIs & Services, then Credentials.',
      'Make an OAuth client ID for a web application. Name it Holdfast.',
      `Set who may use it to Internal. ${redirect}`,
    ],
    after: ['Copy the client ID and the client secret.'],
  },
  other: {
    before: [
      'Register a new web application at your provider. It must speak OpenID Connect.',
      `It uses the authorisation code flow with PKCE. ${redirect}`,
    ],
    after: ['Copy its issuer address, the client ID and the client secret.'],
  },
}

/** What a try found wrong, and what to do. */
export const troubleWords: Record<Trouble, string> = {
  unreachable: 'Nothing answers there. Check the address for a slip, or ask whether it is down.',
  slow: 'It took too long to answer. Try again in a minute.',
  too_much: 'It answered with far more than it should. Check the address.',
  not_asked: 'It sends us on to an address that we do not ask. Check the address.',
  not_a_provider: 'Something answers, but it is not an OpenID Connect provider. Check the address.',
  other_issuer: 'It answers for another address or directory. Check the address.',
  stopped: 'It was stopped there. Nothing has changed here.',
  client_refused: 'It does not know this client ID and secret. Copy both again.',
  not_believed: 'Its answer was not what we asked for, so we do not believe it.',
}

const isDown = new Set<Trouble>(['unreachable', 'slow', 'too_much', 'not_asked', 'not_a_provider'])

export type Way = Problem['way']

/** A way in that ends here: what it means for the person in front of it. */
export function sayTrouble(trouble: Trouble, button: string, way: Way): Problem {
  if (trouble === 'stopped') {
    const words = [
      'You came back before it was done. Nothing has changed.',
      'Try again, if you like.',
    ]
    return { title: 'You are not signed in', words, way }
  }
  if (isDown.has(trouble)) return { title: 'That way in does not answer', words: down(button), way }
  const words = [
    `“${button}” gave us an answer we cannot use, so nobody is signed in.`,
    'Try once more. If it happens again, tell your administrator.',
  ]
  return { title: 'That did not work', words, way }
}

const down = (button: string) => [
  `“${button}” does not answer just now. That is not your mistake.`,
  'Wait a few minutes, then try again. If you have a password here, you can use that.',
  'Administrators can always use their password here. They can open that way for you too.',
]

export const problems = {
  /** Used, over, never begun and begun elsewhere alike. */
  over: {
    title: 'That sign-in is over',
    words: [
      'It took too long, was used already, or was begun in another browser.',
      'Nothing has changed. Begin again.',
    ],
  },
  off: {
    title: 'That way in is turned off',
    words: ['Your organisation has turned it off. Use another way in, or ask your administrator.'],
  },
  /** Somebody nobody invited, somebody who left and somebody whose sign-in is closed alike. */
  not_known: {
    title: 'We do not know this account yet',
    words: [
      'You are who you say, but nobody here has connected this account.',
      'New here? Open your invitation link, and choose the same button there.',
      'You have a password? Sign in with it, and connect this account under your profile.',
    ],
  },
  spent: {
    title: 'This link no longer works',
    words: [
      'It may have been used already, or it is too old. A newer link may have taken its place.',
      'Ask your administrator for a new one.',
    ],
  },
  other_email: {
    title: 'This invitation is for another address',
    words: [
      'You signed in with an account that has another e-mail address.',
      'Open your invitation again and choose the account that was invited. It still works.',
      'Is the address out of date? Your administrator can change it.',
    ],
  },
  somebody_elses: {
    title: 'This account is connected to somebody else',
    words: [
      'Somebody here signs in with it already. Perhaps another account was still open.',
      'Begin again and choose your own account.',
    ],
  },
  not_yours: {
    title: 'That was begun by somebody else',
    words: ['Nothing is connected. Sign in as yourself, then begin again under your profile.'],
  },
} satisfies Record<string, Omit<Problem, 'way'>>
