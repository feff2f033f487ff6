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
  408: {
    title: 'That took too long to reach us',
    words: [
      'Not all of it came in time. Nothing was saved or changed.',
      'Go back in your browser: what you typed is still there. Then send it again.',
    ],
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
      'Go back in your browser and try once more.',
    ],
    way: home,
  },
  503: {
    title: 'Holdfast is very busy right now',
    words: [
      'This is not your mistake. Nothing was saved or changed yet.',
      'Wait a few seconds, then send it again. It is never saved twice.',
      'If your words are not on this page, go back in your browser: they are still there.',
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

/** For a page that was only asked for; the way on is the same address again. */
export const busyForReaders: Problem = {
  title: problems[503].title,
  words: ['This is not your mistake, and nothing is lost.', 'Wait a few seconds, then try again.'],
  way: { href: '', label: 'Try again' },
}

/** Nobody knows yet how it ends. The same form does nothing twice, so it may be sent again. */
export const takesTooLong: Problem = {
  title: 'This is taking too long',
  words: [
    'We are still at work on it, and cannot say yet how it ends.',
    'Wait a minute, then look whether it is done. If not, send it again. It is never saved twice.',
  ],
  way: home,
}

/** The database is full, is read only or does not answer. `number` finds the line in the log. */
export const cannotSave = (number: string): Problem => ({
  title: 'Holdfast cannot do this right now',
  words: [
    'Something on our side is full or not answering. Nothing was half saved.',
    'Wait a minute, then try again.',
    `If it happens again, tell your administrator this number: ${number}.`,
  ],
  way: home,
})

/** A mistake of ours, with the number that finds its line in the log. */
export const broken = (number: string): Problem => ({
  title: problems[500].title,
  words: [
    ...problems[500].words,
    `If it happens again, tell your administrator this number: ${number}.`,
  ],
  way: home,
})

export type ProblemStatus = keyof typeof problems
