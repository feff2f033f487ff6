import { acknowledgeDays, converseDays } from '../alerts/clocks.ts'
import { backUpMinutes } from '../alerts/on-call.ts'
import { fewestInside } from '../privacy/small-numbers.ts'
import type { Hazard } from './hazards.ts'

/** Hazards that lie in the work: what people do, or do not do, with what Holdfast shows. */
export const commonHazards: readonly Hazard[] = [
  {
    code: 'nobody-answers',
    title: 'An alert that nobody answers',
    cause: 'The lead is away, busy or has left, and nobody notices.',
    effect: 'A worker goes on with too much, or alone. They fall ill, and people lose support.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      `Each alert has a day to answer: ${acknowledgeDays.near} working days when a limit is near, ${acknowledgeDays.past} when it is past, and the same day for risk held alone.`,
      `An answer is not enough: without a kept talk within ${converseDays} working days it goes up.`,
      'What is not answered goes to the back-up, then the manager, then whoever leads the lead. Days of leave and bank holidays do not count.',
    ],
    must: 'Give each team a back-up and a manager in Holdfast. Look at who supports whom whenever somebody comes or goes.',
  },
  {
    code: 'risk-alone',
    title: 'Somebody at risk is held by one person alone',
    cause: 'A worker holds a person at risk and nobody else knows of it.',
    effect: 'A sign is missed, and the person held comes to harm.',
    severity: 'major',
    likelihood: 'high',
    left: 'low',
    does: () => [
      'A holding with risk and no second name raises an alert at once, for the worker, the lead and the clinical lead. It does not wait for the next morning.',
      'A second name counts only once that person has said yes.',
      'A debrief cannot be closed while something heavy has one name only.',
    ],
    must: 'Name a clinical lead. Agree how a worker reaches them on the same day, and what happens when they are away.',
  },
  {
    code: 'not-an-emergency-service',
    title: 'The page is mistaken for an emergency service',
    cause: 'Somebody in danger, or close to somebody in danger, writes here and waits.',
    effect: 'Help comes too late.',
    severity: 'catastrophic',
    likelihood: 'low',
    left: 'very_low',
    does: () => [
      'Every page has a link to urgent help. It opens without sending anything and needs no sign-in.',
      'Check-ins and help pages say that nobody reads them in real time.',
      'Before somebody is told, the page says who, and that out of hours nobody may see it before 9 on the next working day.',
    ],
    must: 'Tell every worker what Holdfast is not. Keep the urgent numbers on paper as well.',
  },
  {
    code: 'call-not-seen',
    title: 'A call for help is not seen',
    cause: 'The person on call is away from their screen or their post.',
    effect: 'A worker in distress waits alone.',
    severity: 'major',
    likelihood: 'high',
    left: 'low',
    does: ({ sendsMail }) => [
      `The back-up is told when nobody has answered for ${backUpMinutes} minutes of working time.`,
      'The page shows telephone numbers first, and says when it was seen.',
      sendsMail
        ? 'A mail goes out at once that says there is something to look at, and not what.'
        : 'No mail server is set here. Nobody is told outside the pages of Holdfast.',
    ],
    must: 'Name who is on call and a back-up. Tell workers to ring first.',
  },
  {
    code: 'wrong-number',
    title: 'A number for urgent help is wrong',
    cause: 'A service changes its number, or it was mistyped.',
    effect: 'Somebody rings and reaches nobody.',
    severity: 'major',
    likelihood: 'low',
    left: 'very_low',
    does: ({ numbers }) => [
      'The numbers belong to your settings, each with the day it was last checked.',
      ...numbers.map(({ name, number, checked }) => `${name}: ${number}. Checked: ${checked}`),
    ],
    must: 'Check each number at least twice a year, and keep the day. Never ring 999 to check it.',
  },
  {
    code: 'silence',
    title: 'Silence is taken for being well',
    cause: 'A missed check-in raises nothing, and a quiet list looks like a light one.',
    effect: 'A worker who struggles is not asked.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'Holdfast says that a missed check-in means nothing. It never says that somebody is well.',
      'Supervision and wellness plans have days of their own, and a gap raises an alert.',
    ],
    must: 'Talk with each worker in person. Do not read the pages instead.',
  },
  {
    code: 'limit-trusted',
    title: 'A limit is trusted more than a person',
    cause: 'A limit is too high, or hours, leave or contacts were not kept.',
    effect: 'No alert comes though the load is too much.',
    severity: 'significant',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'Limits are agreed and signed by the worker and everyone who manages them, with a day to look again.',
      'Each alert names what was counted, so that the worker can correct it.',
      'How the work feels stands beside the count and is never made into one number.',
    ],
    must: 'Look again at agreements when they are due. Ask how it feels, whatever the count says.',
  },
  {
    code: 'used-against',
    title: 'Figures are used against a worker',
    cause: 'Somebody ranks people, or takes a long list for poor work.',
    effect: 'Workers stop writing down what is true, and nobody sees what they hold.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'Lists of people run A to Z. There is no ranking and no grade.',
      'What a person says about themselves is seen by others only when they choose.',
      `Sums over fewer than ${fewestInside} people are left out, with the next smallest team beside them.`,
    ],
    must: 'Say in writing that figures are never used to judge anybody. Act when they are.',
  },
  {
    code: 'forgotten',
    title: 'Somebody held is forgotten when a worker is away or leaves',
    cause: 'Leave, illness or a last day comes before the holding is handed on.',
    effect: 'A person who counted on support hears from nobody.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'Leave shows each holding that has no cover.',
      'One page hands on everybody whom a leaver holds. The lead’s page names who is still held by somebody who has left.',
      'Each holding that ends keeps its way back.',
    ],
    must: 'Plan cover before leave. Enter a last day as soon as it is known.',
  },
]
