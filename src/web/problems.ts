import type { Problem } from '../../views/problem.tsx'

const home = { href: '/', label: 'Go to this week' }

/** What went wrong and the way on, in words; each is the whole page. */
export const problems = {
  400: {
    title: 'We could not read that',
    words: [
      'The form did not reach us in a shape we can read. Nothing was saved or changed.',
      'Go back in your browser: what you typed is still there. Then send it again.',
    ],
    way: home,
  },
  403: {
    title: 'That came from another site',
    words: [
      'To keep you safe, Holdfast only takes forms from its own pages. Nothing was saved or changed.',
      'Open the page here and send it again.',
    ],
    way: home,
  },
  404: {
    title: 'Page not found',
    words: ['There is nothing here for you to see. The address may be old, or mistyped.'],
    way: home,
  },
  409: {
    title: 'This changed while you were away',
    words: [
      'It was changed in another tab, or by someone else. Nothing was written over.',
      'Go back in your browser to copy your words, then open the page again.',
    ],
    way: home,
  },
  413: {
    title: 'That is too much to send at once',
    words: [
      'Nothing was saved. Go back in your browser: what you typed is still there.',
      'Make the longest text shorter, then send it again.',
    ],
    way: home,
  },
  500: {
    title: 'Something went wrong here',
    words: [
      'That is our mistake, not yours. Nothing was half saved.',
      'Go back in your browser and try once more. If it happens again, tell your administrator.',
    ],
    way: home,
  },
} as const satisfies Record<number, Problem>

export const openedBySomebodyElse: Problem = {
  title: 'This form was opened by somebody else',
  words: [
    'Nothing was saved. Somebody else has signed in on this computer since.',
    'Whoever wrote it can sign in, go back to it and send it again.',
  ],
  way: home,
}

export type ProblemStatus = keyof typeof problems
