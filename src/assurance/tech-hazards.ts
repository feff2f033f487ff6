import { idleMinutes, longestMinutes } from '../accounts/session-rules.ts'
import { drillDays, everyMinutes } from '../backups/rules.ts'
import type { Hazard } from './hazards.ts'

/** Hazards that lie in the machine: who reads what, and what is lost or late. */
export const techHazards: readonly Hazard[] = [
  {
    code: 'wrong-reader',
    title: 'The wrong person reads private words',
    cause: 'A fault in Holdfast, or somebody is linked to the wrong person.',
    effect: 'A worker is hurt or shamed, and stops asking for help.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'One rule says who sees what. The database reads, the forms and the page “Who sees what” all come from it.',
      'Links between people have days. They are looked at on every request.',
      'Private words are locked with a key for each person. Each opening by somebody else is shown to the person.',
    ],
    must: 'Check links between people when anybody moves. Keep the key file apart from backups.',
  },
  {
    code: 'out-of-date-links',
    title: 'Somebody who left still sees, or somebody new sees nothing',
    cause: 'A move or a last day was not entered.',
    effect: 'Private words reach somebody who has no part in it, or an alert reaches nobody.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'A job, a link and a share each end on their day, by the clock of London.',
      'All sessions of a person end when their sign-in is closed.',
      'The administrator sees who works here and from when until when.',
    ],
    must: 'Tell the administrator before somebody starts, moves or leaves.',
  },
  {
    code: 'patient-named',
    title: 'A patient can be known from what is written',
    cause: 'A worker writes a name, a number or an address.',
    effect: 'A patient’s confidence is broken.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'People held have a label and a short code, and no field for a name.',
      'Words with an NHS number are refused. A telephone number, e-mail, postcode or day of birth is asked about first.',
      'Such a column of a spreadsheet is thrown away before anything is kept, with a word about why.',
    ],
    must: 'Teach the habit of labels. Holdfast cannot know every name.',
  },
  {
    code: 'data-lost',
    title: 'Words or alerts are lost',
    cause: 'A disk, a server or a connection fails.',
    effect: 'What was agreed about a person at risk is not there when it is needed.',
    severity: 'considerable',
    likelihood: 'low',
    left: 'very_low',
    does: () => [
      'A page that says saved means that it is stored. An alert is stored together with what caused it.',
      'Long words are kept as they are typed, and when a sign-in runs out.',
      `A backup is made every ${everyMinutes} minutes. A restore is tried by itself, and administrators see it when that is more than ${drillDays} days ago.`,
    ],
    must: 'Keep backups on another machine. Keep the key file safe, and apart. Try a restore yourself once a year.',
  },
  {
    code: 'not-reachable',
    title: 'Holdfast cannot be reached',
    cause: 'The server, the network or the power is down.',
    effect: 'Urgent numbers and open alerts cannot be read.',
    severity: 'significant',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      'It runs on one small server and needs no other service to work.',
      'When there is too much at once it asks people to try again, and keeps their form.',
    ],
    must: 'Have a paper with the urgent numbers and who is on call. Say who starts the server again.',
  },
  {
    code: 'mail-not-delivered',
    title: 'Mail is not delivered',
    cause: 'The mail server refuses, or a message lands among junk.',
    effect: 'Somebody does not hear that an alert waits with them.',
    severity: 'significant',
    likelihood: 'high',
    left: 'low',
    does: ({ sendsMail }) => [
      sendsMail
        ? 'Mail is set here. What cannot be sent is tried again, and administrators see what was given up.'
        : 'No mail server is set here. Notices are shown in Holdfast alone.',
      'Clocks run whether or not mail arrives. What is not answered goes up.',
      'Everything that is mailed is shown in Holdfast too.',
    ],
    must: 'Look at the mail page each week. Do not let mail be the only way.',
  },
  {
    code: 'open-screen',
    title: 'Somebody else uses a screen that was left open',
    cause: 'A shared computer or a lost phone.',
    effect: 'Private words are read or changed by somebody else.',
    severity: 'considerable',
    likelihood: 'medium',
    left: 'low',
    does: () => [
      `A sign-in ends after ${idleMinutes([])} minutes without use, ${idleMinutes(['administrator'])} for administrators, and after ${longestMinutes / 60} hours in any case.`,
      'A second step is asked for at sign-in.',
      'Everyone can see where they are signed in, and end it from there.',
    ],
    must: 'Lock screens. Say whom to tell when a phone is lost.',
  },
]
