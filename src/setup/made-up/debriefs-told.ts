import type { ActionKind, ItemAnswer, Theme } from '../../database/schema.ts'
import type { PersonKey } from './cast.ts'

type Item = readonly [PersonKey, words: string, ItemAnswer, second: PersonKey | null]
type Kept = readonly [PersonKey, what: string, kind: ActionKind, dueInDays: number, done: boolean]

/** One Friday of the Harbour team; `notHeld` says why there was none. */
export type Friday = {
  by: PersonKey
  themes?: readonly Theme[]
  items?: readonly Item[]
  promises?: readonly Kept[]
  notHeld?: 'holiday' | 'too_few'
  /** Somebody had to leave before their thing was answered; it was shared later that week. */
  late?: boolean
}

/** The last Fridays, the newest first. */
export const fridays: readonly Friday[] = [
  {
    by: 'priya',
    themes: ['workload', 'waiting', 'good_news'],
    items: [
      ['callum', 'A call at ten at night that I cannot put away', 'safe', 'sam'],
      ['joanna', 'Someone whose housing fell through again', 'co_hold', 'priya'],
      ['leila', 'First home visit on my own', 'put_down', null],
    ],
    promises: [
      ['priya', 'Ask the practice to hold new referrals for a week', 'pause_intake', 7, false],
      ['sam', 'Share the housing line numbers with everyone', 'other', 4, true],
    ],
  },
  {
    by: 'sam',
    themes: ['loss', 'risk'],
    items: [
      ['joanna', 'A death that nobody told us about', 'co_hold', 'sam'],
      ['callum', 'Too many doors knocked on in one day', 'put_down', null],
    ],
    promises: [['joanna', 'Write to the bereavement group about places', 'other', 10, true]],
  },
  {
    by: 'joanna',
    themes: ['waiting', 'practice'],
    items: [
      ['sam', 'Six months on the list and still no letter', 'safe', 'joanna'],
      ['leila', 'Not sure when to say no', 'co_hold', 'sam'],
    ],
    promises: [['priya', 'Raise the waiting list with the practice', 'ring_practice', 5, false]],
  },
  { by: 'callum', notHeld: 'too_few' },
  {
    by: 'priya',
    themes: ['workload', 'boundaries'],
    items: [['callum', 'Phone on all weekend', 'put_down', null]],
    promises: [['callum', 'Change the message on the work phone', 'other', 7, true]],
  },
  {
    by: 'sam',
    themes: ['anger', 'risk'],
    items: [
      ['joanna', 'Shouted at in the waiting room', 'co_hold', 'priya'],
      ['sam', 'Worried about Sunday night', 'safe', 'priya'],
    ],
    promises: [['priya', 'Agree with reception who comes out to help', 'ring_practice', 14, true]],
  },
  {
    by: 'joanna',
    themes: ['good_news', 'learning'],
    items: [['leila', 'So much to remember', 'put_down', null]],
  },
  {
    by: 'callum',
    themes: ['waiting'],
    items: [['callum', 'A benefits letter that came on a Friday', 'hand_over', 'joanna']],
    late: true,
  },
  {
    by: 'priya',
    themes: ['home', 'workload'],
    items: [
      ['sam', 'Could not stop thinking about one flat', 'co_hold', 'joanna'],
      ['joanna', 'Said yes to too many', 'put_down', null],
    ],
    promises: [['priya', 'Look at the list with Joanna', 'move_people', 6, true]],
  },
  {
    by: 'sam',
    themes: ['risk'],
    items: [['callum', 'A visit that felt unsafe', 'co_hold', 'sam']],
  },
  { by: 'joanna', themes: ['boundaries', 'practice'] },
]

/** Early on the table for the coming Friday. */
export const early = [
  ['joanna', 'Whoever rings me on Sundays'],
  ['sam', 'The man by the harbour wall'],
] as const satisfies readonly (readonly [PersonKey, string])[]

/** Those who work on a Friday afternoon and come. */
export const comes = ['priya', 'sam', 'joanna', 'callum', 'leila'] as const satisfies PersonKey[]
