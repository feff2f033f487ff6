import { idleMinutes, longestMinutes } from '../accounts/session-rules.ts'
import { drillDays, everyMinutes } from '../backups/rules.ts'
import { part, type Part } from './part.ts'
import { locks } from './privacy.ts'

/** The sections of NHS England’s form: A and B about the supplier, C technical, D about use. */
export const dtac: readonly Part[] = [
  part('a', 'A. Who supplies it', {
    asks: 'Name the organisation that runs Holdfast for you, its number, and whom to ask.',
    fields: ['owner', 'contact'],
    ours: ({ version }) => [
      `Holdfast ${version} is free software under the MIT licence. Whoever runs it for you is the supplier in the sense of this form.`,
    ],
  }),
  part('b', 'B. What it is for', {
    asks: 'Say who uses it with you and what you hope for.',
    ours: () => [
      'Holdfast is for supervision and wellbeing in teams of social prescribing link workers. It keeps whom they hold by a label, compares it with limits that were agreed, and asks the organisation to act.',
      'It is used by workers, their leads, managers of charities, external supervisors and clinical leads. Patients do not use it.',
      'It makes no claim about what happens to patients.',
    ],
  }),
  part('c1', 'C1. Clinical safety', {
    asks: 'Name your clinical safety officer. Say whether they agreed the hazard log, and on which day.',
    fields: ['owner', 'contact', 'done_on'],
    ours: () => [
      'There is a hazard log in the shape of DCB0129 and DCB0160 among these documents.',
      'Holdfast gives no advice about diagnosis or treatment, and makes no decision about care. By its purpose it is not a medical device. Your clinical safety officer decides whether you agree.',
    ],
  }),
  part('c2', 'C2. Data protection', {
    asks: 'Give your number at the Information Commissioner’s Office, how the Data Security and Protection Toolkit stands, and your data protection officer.',
    fields: ['owner', 'contact'],
    ours: () => [
      'A data protection impact assessment and a privacy notice are among these documents.',
      'Everything stays on the server of whoever runs it. Nothing goes to other sites. Say below in which country that server stands.',
      ...locks,
    ],
  }),
  part('c3', 'C3. Technical security', {
    asks: 'Say how Cyber Essentials stands, when it was last tested by somebody from outside, and who puts updates in.',
    fields: ['done_on'],
    ours: ({ sendsMail }) => [
      {
        list: [
          'Sign-in by invitation only, with a long password and a second step, or with the organisation’s own sign-in (OpenID Connect).',
          `A sign-in ends after ${idleMinutes([])} minutes without use and after ${longestMinutes / 60} hours in any case.`,
          'One rule for who sees what, in the database reads themselves. It is tested for every page, by every kind of person, on both databases.',
          'No scripts or pictures from other sites. The browser is told to refuse them.',
          'Who changed what is kept in a chain that shows when a link is missing.',
          `A backup each ${everyMinutes} minutes, locked. A restore is tried by itself, at the latest every ${drillDays} days.`,
          sendsMail
            ? 'Mail says that something waits, and never what.'
            : 'No mail server is set here: nothing is mailed.',
        ],
      },
      'Holdfast itself has not been tested by an outside firm.',
    ],
  }),
  part('c4', 'C4. Working with other systems', {
    asks: 'Say which systems you use beside it, and how people keep them apart.',
    ours: () => [
      'Holdfast is not joined to any record of patients, and does not use the NHS number. That is on purpose: it is about workers.',
      {
        list: [
          'Lists leave as CSV and XLSX. One’s own information leaves as HTML and JSON.',
          'People, holdings and contacts come in from CSV and XLSX.',
          'Calendars by iCalendar, with titles that say nothing. Sign-in by OpenID Connect. Measures of the server in the Prometheus format.',
        ],
      },
      'There is no programming interface for other systems, and no FHIR.',
    ],
  }),
  part('d', 'D. Usability and accessibility', {
    asks: 'Say who tried it with you, what they found, and how often it could be reached.',
    fields: ['done_on'],
    ours: () => [
      'The aim is level AA of the Web Content Accessibility Guidelines, version 2.2. Each page is tested by a program in a real browser. An accessibility statement is among these documents.',
      'Pages work on a small phone, without scripts, and on paper. Words are plain, for a reading age of about eleven.',
      'People outside have not been watched using it by the makers. Write below what yours said.',
    ],
  }),
]
