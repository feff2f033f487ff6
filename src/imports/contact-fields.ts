import * as words from '../holdings/words.ts'
import { listed, type FieldDef } from './field-def.ts'
import { caseRefNames, workerField } from './shared-fields.ts'

/** Columns of a list of contacts with people held. */
export const contactFields: readonly FieldDef[] = [
  {
    key: 'who',
    label: 'Who it was with: label or number',
    type: 'ref',
    names: [
      ...listed(`
      who it was with label or number, who it was with, label, nickname, alias, my label,
      number in your case system
    `),
      ...caseRefNames,
    ],
    hint: 'The label of somebody you hold, or their number',
  },
  {
    key: 'on',
    label: 'Day',
    type: 'day',
    names: listed(`
      day, date, contact date, date of contact, activity date, appointment date, session
      date, event date, date time, date and time, contact date time, appointment date
      time, start, start date, note date, interaction date, created, created at
    `),
    hint: 'A day, such as 3 April 2026',
  },
  {
    key: 'at',
    label: 'Time',
    type: 'time',
    names: listed(`
      time, contact time, start time, time of contact, appointment time, time started
    `),
    hint: 'Such as 14:30, or empty',
  },
  {
    key: 'minutes',
    label: 'Minutes',
    type: 'minutes',
    names: listed(`
      minutes, duration, duration mins, duration min, duration minutes, length, length
      mins, time spent, time spent mins, contact duration, contact duration mins, mins,
      total minutes, session length, duration hh mm, time taken
    `),
    hint: 'From 1 to 240',
  },
  {
    key: 'medium',
    label: 'How you were in touch',
    type: 'choice',
    names: listed(`
      how you were in touch, medium, method, contact method, contact type, type of
      contact, method of contact, mode, channel, activity type, appointment type, type,
      interaction type, consultation type
    `),
    words: words.mediumWords,
    also: {
      face: listed(`
        f2f, face, in person, in surgery, clinic, face to face contact, meeting, group, at
        practice
      `),
      home: listed('home, home visit contact, visit, domiciliary'),
      phone: listed(`
        phone, phone call, call, telephone call, tel, telephone contact, voice call
      `),
      video: listed('video call, teams, zoom, online, virtual, accurx video'),
      message: listed(`
        text, sms, text message, email, e mail, whatsapp, letter, accurx, voicemail
      `),
    },
    hint: 'Face to face, Home visit, Telephone, Video or Message',
  },
  {
    key: 'chosen_by',
    label: 'Who picked the way to talk',
    type: 'choice',
    names: ['who picked the way to talk', 'chosen by'],
    words: words.chosenByWords,
    also: {
      person: ['person', 'client', 'patient'],
      worker: ['worker', 'me', 'link worker'],
      service: ['service'],
    },
    hint: 'The person, Me or The service',
  },
  {
    key: 'kind',
    label: 'What it was for',
    type: 'choice',
    names: ['what it was for', 'kind', 'purpose'],
    words: words.kindWords,
    also: {
      holding: listed('holding, support, listening, review, welfare call'),
      connecting: listed('connecting, signposting, referral, onward referral'),
    },
    hint: 'Holding or Connecting',
  },
  {
    key: 'note',
    label: 'Note',
    type: 'text',
    names: listed(`
      note, notes, comments, comment, details, contact notes, case notes, summary,
      description, activity notes, session notes
    `),
    hint: 'Only you read it. No names',
  },
  workerField,
]
