import type { PlanSection } from '../../database/schema.ts'
import type { PersonKey } from './cast.ts'

export type PlanTold = {
  /** Days ago it was begun, and days from now until it is looked at again. */
  begun: number
  review: number
  buddy?: PersonKey
  sections: Partial<Record<PlanSection, string>>
  /** Which sections somebody else may read. */
  ticked?: [PlanSection, PersonKey][]
  /** Days ago it was ticked, where that was later: a tick is for a link that runs already. */
  tickedAgo?: number
}

/** Bronwen's look back is due; Leila has not begun one yet, and Esi keeps all of hers to herself. */
export const plans: Partial<Record<PersonKey, PlanTold>> = {
  joanna: {
    begun: 70,
    review: 20,
    buddy: 'sam',
    sections: {
      keeps_well: 'Swimming on Tuesdays. A proper lunch, away from the desk.',
      early_signs: 'I stop ringing people back the same day.\nI go quiet in the Friday meeting.',
      hard_parts: 'Waiting with someone for housing when nothing moves.',
      what_helps: 'Being asked twice.\nWhat does not help: a list of tips.',
      what_i_do: 'Say it on Friday, before it is a month old.',
      who_to_ring: 'Sam first. Then Priya.',
      out_of_hours: 'No messages after six, please. Ring if it cannot wait.',
    },
    ticked: [
      ['early_signs', 'priya'],
      ['what_helps', 'priya'],
      ['out_of_hours', 'priya'],
      ['what_helps', 'sam'],
    ],
    tickedAgo: 29,
  },
  callum: {
    begun: 63,
    review: 27,
    sections: {
      early_signs: 'I sleep badly on Sundays.',
      what_helps: 'A walk and a talk, in that order.',
      who_to_ring: 'Priya, on her work phone.',
    },
    ticked: [
      ['early_signs', 'priya'],
      ['what_helps', 'priya'],
    ],
  },
  bronwen: {
    begun: 80,
    review: -2,
    sections: {
      keeps_well: 'The choir. The dog. Fridays off.',
      what_helps: 'One clear thing taken off the list.',
    },
    ticked: [['what_helps', 'priya']],
    tickedAgo: 29,
  },
  esi: {
    begun: 40,
    review: 50,
    buddy: 'bronwen',
    sections: { keeps_well: 'Finishing on time for the school gate.' },
  },
  sam: {
    begun: 75,
    review: 15,
    sections: {
      early_signs: 'I take the phone to bed.',
      what_i_do: 'Leave it in the drawer at five.',
    },
    ticked: [['early_signs', 'priya']],
  },
  tomasz: {
    begun: 50,
    review: 40,
    sections: { what_helps: 'One list for both jobs.' },
    ticked: [
      ['what_helps', 'priya'],
      ['what_helps', 'ruth'],
    ],
  },
  priya: {
    begun: 60,
    review: 30,
    sections: { keeps_well: 'Somebody who asks how I am, and waits.' },
  },
  owen: { begun: 55, review: 35, sections: { keeps_well: 'The allotment.' } },
  nadia: { begun: 45, review: 45, sections: { who_to_ring: 'Ruth, before it is late.' } },
}

export type ReflectionTold = {
  daysAgo: number
  title: string
  body: string
  tags: string
  cpd?: true
  /** Lines that were sent to somebody. */
  sent?: { to: PersonKey; lines: string }
}

export const reflections: Partial<Record<PersonKey, ReflectionTold[]>> = {
  joanna: [
    {
      daysAgo: 23,
      title: 'Nothing to offer but time',
      body: 'What happened\nThe list is longer than last month, and there was no news to give.\n\nSo what\nI felt useless. But they said the calls are what keeps them going.\n\nNow what\nSay out loud on Friday that this is the work.',
      tags: 'waiting, witness',
      cpd: true,
      sent: { to: 'priya', lines: 'Say out loud on Friday that this is the work.' },
    },
    {
      daysAgo: 9,
      title: 'An ending that was kind',
      body: 'We said goodbye over tea. I had planned the words, and needed none of them.',
      tags: 'endings',
    },
  ],
  sam: [
    {
      daysAgo: 16,
      title: 'The phone in the drawer',
      body: 'Five evenings without it. The world did not stop.',
      tags: 'evenings',
    },
  ],
}
