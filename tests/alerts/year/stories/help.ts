import { answerNow, away, settle, tellSomeone, wellNow, takeOn } from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

const urgent = (day: string, at: string) => standing('urgent', { seen: at, answer: day })

/** HELP_NOW, for one person; the back-up hears from half an hour of working time later. */
const told = (to: string, made: string, from = made) => ({
  to,
  what: 'HELP_NOW',
  about: 'gus',
  from,
  urgency: 'now',
  made,
  once: false,
  waits: 'answer' as const,
})

/** Saturday night of the early May bank holiday: the next working day is Tuesday. */
export const atNight: Story = {
  name: 'Gus needs help at night, and nobody looks until Una does',
  who: 'gus',
  does: [
    ['2026-05-02 22:00', 'gus', tellSomeone],
    ['2026-05-06 08:30', 'una', takeOn('HELP_NOW', 'gus')],
    ['2026-05-06 09:10', 'una', answerNow('gus')],
    ['2026-05-06 10:00', 'una', settle('HELP_NOW', 'gus')],
    ['2026-05-06 10:30', 'gus', settle('HELP_NOW', 'gus')],
  ],
  follows: [
    {
      code: 'HELP_NOW',
      about: 'gus',
      otherSide: 'gus',
      happens: [
        ['2026-05-02 22:00', 'raised', urgent('2026-05-05', '2026-05-02 22:00')],
        ['2026-05-06 00:05', 'escalated', standing('urgent', { answer: '2026-05-05' })],
        ['2026-05-06 08:30', 'taken_on', standing('urgent', { answer: '2026-05-06' })],
        ['2026-05-06 09:10', 'acknowledged', standing('urgent', { talk: '2026-05-06' })],
        ['2026-05-06 10:00', 'settlement_proposed', 'urgent'],
        ['2026-05-06 10:30', 'settled', closed('settled')],
      ],
      passedUp: [['2026-05-06 00:05', 'una', 'help', '2026-05-06']],
      told: [told('lyn', '2026-05-02 22:00'), told('max', '2026-05-02 22:00', '2026-05-05 09:30')],
    },
  ],
}

/** Ten minutes before people go home: the back-up would hear at 09:20, and never has to. */
export const inHours: Story = {
  name: 'Gus needs help just before five, and Lyn rings',
  who: 'gus',
  does: [
    ['2026-10-28 16:50', 'gus', tellSomeone],
    ['2026-10-28 16:55', 'lyn', answerNow('gus')],
    ['2026-10-28 17:20', 'lyn', settle('HELP_NOW', 'gus')],
    ['2026-10-28 17:30', 'gus', settle('HELP_NOW', 'gus')],
  ],
  follows: [
    {
      code: 'HELP_NOW',
      about: 'gus',
      otherSide: 'gus',
      happens: [
        ['2026-10-28 16:50', 'raised', urgent('2026-10-28', '2026-10-28 16:50')],
        ['2026-10-28 16:55', 'acknowledged', standing('urgent', { talk: '2026-10-28' })],
        ['2026-10-28 17:20', 'settlement_proposed', 'urgent'],
        ['2026-10-28 17:30', 'settled', closed('settled')],
      ],
      told: [told('lyn', '2026-10-28 16:50')],
    },
  ],
}

/** Again within two weeks, while Lyn is away: Max is asked, and there is no back-up left. */
export const leadAway: Story = {
  name: 'Gus needs help again on a day Lyn is away',
  who: 'gus',
  does: [
    ['2026-11-03 12:00', 'lyn', away('2026-11-04', '2026-11-04')],
    ['2026-11-04 10:00', 'gus', tellSomeone],
    ['2026-11-04 10:05', 'max', answerNow('gus')],
    ['2026-11-04 10:20', 'gus', wellNow],
  ],
  follows: [
    {
      code: 'HELP_NOW',
      about: 'gus',
      happens: [
        ['2026-11-04 10:00', 'reopened', urgent('2026-11-04', '2026-11-04 10:00')],
        ['2026-11-04 10:05', 'acknowledged', standing('urgent', { talk: '2026-11-04' })],
        ['2026-11-04 10:20', 'closed', closed('declined_by_worker')],
      ],
      told: [
        told('max', '2026-11-04 10:00'),
        {
          ...told('max', '2026-11-04 10:20'),
          what: 'HELP_OVER',
          urgency: 'soon',
          once: true,
          waits: 'always',
        },
      ],
    },
  ],
}
