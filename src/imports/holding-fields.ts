import * as words from '../holdings/words.ts'
import { listed, type FieldDef } from './field-def.ts'
import { caseRefNames, workerField } from './shared-fields.ts'

/** Columns of a list of people held. */
export const holdingFields: readonly FieldDef[] = [
  {
    key: 'label',
    label: 'Label',
    type: 'text',
    names: listed('label, nickname, pseudonym, alias, my label'),
    hint: 'Short words that only make sense to you, such as Blue door. Never a name',
  },
  {
    key: 'case_ref',
    label: 'Number in your case system',
    type: 'ref',
    names: ['number in your case system', ...caseRefNames],
    hint: 'Becomes “Person 12” where there is no label',
  },
  {
    key: 'held_since',
    label: 'Held since',
    type: 'day',
    names: listed(`
      held since, referral date, date of referral, referred on, date referred, referral
      received, referral received date, received date, date received, start date, opened,
      opened on, date opened, case opened, case start date, first contact, first contact
      date, first appointment, allocated date, date allocated, accepted date, referral
      created, created, created at, created on, created date, start
    `),
    hint: 'A day, such as 3 April 2026',
  },
  {
    key: 'functions',
    label: 'How you hold them',
    type: 'choices',
    names: listed(`
      how you hold them, functions, function, holding function, how they are held
    `),
    words: words.functionWords,
    also: {
      waiting: ['waiting', 'wait', 'while they wait'],
      change: listed('change, readiness, getting ready, motivation'),
      practice: listed(`
        practice, gp support, frequent attender, weight off the practice
      `),
      witness: listed('witness, bearing witness, being there, listening'),
    },
    hint: 'Waiting, Change, Practice or Witness; several with ;',
  },
  {
    key: 'reasons',
    label: 'Why',
    type: 'choices',
    names: listed('why, reasons, holding reason, reason for holding'),
    words: words.reasonWords,
    also: {
      no_provision: ['no provision', 'no service', 'gap in service'],
      waiting_list: ['waiting list', 'on a waiting list'],
      not_ready: ['not ready', 'not ready yet'],
      complexity: ['complexity', 'complex', 'complex needs'],
    },
    hint: 'No provision, Waiting list, Not ready or Complexity; several with ;',
  },
  {
    key: 'waiting_for',
    label: 'Waiting for',
    type: 'choice',
    names: listed('waiting for, what they wait for, awaiting, onward referral'),
    words: words.waitingForWords,
    also: {
      none: listed('none, nothing, n a, no'),
      mental_health: listed(`
        mental health, cmht, iapt, talking therapies, counselling, camhs
      `),
      housing: ['council housing', 'housing list'],
      social_care: ['adult social care', 'social services'],
      benefits: ['pip', 'universal credit', 'dwp'],
      charity_group: listed('charity, group, vcse, community group'),
      other: ['other'],
    },
    hint: 'Nothing just now, Mental health care, Housing, Social care, Benefits, A charity or group, Something else',
  },
  {
    key: 'waiting_since',
    label: 'Waiting since',
    type: 'day',
    names: listed(`
      waiting since, wait start, on waiting list since, wait started
    `),
    hint: 'A day, or empty',
  },
  {
    key: 'intensity',
    label: 'How much holding',
    type: 'choice',
    names: listed(`
      how much holding, intensity, level of support, support level, tier, level
    `),
    words: words.intensityWords,
    also: {
      light: listed('low, light touch, tier 1, level 1, 1'),
      active: listed('medium, moderate, standard, tier 2, level 2, 2'),
      intensive: listed('high, intense, tier 3, level 3, 3'),
    },
    hint: 'Light, Active or Intensive',
  },
  {
    key: 'many_problems',
    label: 'Three or more problem areas',
    type: 'yes',
    names: ['three or more problem areas', 'many problems', 'multiple needs'],
    hint: 'Yes or no',
  },
  {
    key: 'nobody_else',
    label: 'Nobody else to turn to',
    type: 'yes',
    names: listed(`
      nobody else to turn to, nobody else, no support network, isolated
    `),
    hint: 'Yes or no',
  },
  {
    key: 'risk',
    label: 'Risk',
    type: 'choice',
    names: listed('risk, risk level, risk rating, risk status, current risk'),
    words: words.riskWords,
    also: {
      none_known: listed(`
        none, no, no risk, low, green, no known risk, none identified
      `),
      some: listed('some, medium, moderate, amber, yes'),
      high: ['high', 'red', 'severe'],
    },
    hint: 'None known, Some risk or High risk',
  },
  {
    key: 'progress',
    label: 'How it is going',
    type: 'choice',
    names: ['how it is going', 'progress'],
    words: words.progressWords,
    also: {
      moving: ['improving', 'better'],
      steady: ['stable', 'same', 'no change'],
      stuck: ['worse', 'declining'],
    },
    hint: 'Moving, Steady or Stuck',
  },
  {
    key: 'approach',
    label: 'How you work',
    type: 'choice',
    names: ['how you work', 'approach'],
    words: words.approachWords,
    also: {
      relational: ['relational', 'alongside'],
      goal_led: ['goal led', 'goals', 'goal based'],
    },
    hint: 'Being alongside them, or Working towards goals',
  },
  {
    key: 'limits_explained',
    label: 'Limits explained',
    type: 'yes',
    names: ['limits explained', 'boundaries explained'],
    hint: 'Yes or no',
  },
  {
    key: 'offloaded',
    label: 'Passed on because nobody knew what to do',
    type: 'yes',
    names: ['passed on because nobody knew what to do', 'offloaded', 'inappropriate referral'],
    hint: 'Yes or no',
  },
  {
    key: 'practice',
    label: 'Practice',
    type: 'text',
    names: listed(`
      practice, gp practice, gp surgery, surgery, practice name, gp practice name,
      registered practice, referring practice
    `),
    hint: 'As it is called in the settings here',
  },
  {
    key: 'next_review_on',
    label: 'Look again on',
    type: 'day',
    names: listed(`
      look again on, next review, next review date, review date, next review on, review
      due
    `),
    hint: 'A day, or empty',
  },
  {
    key: 'referrer_role',
    label: 'Who sent them',
    type: 'choice',
    names: listed(`
      who sent them, referrer, referral source, source of referral, referred by, referrer
      role, referrer type, source, referral source type
    `),
    words: words.referrerWords,
    also: {
      gp: listed('doctor, general practitioner, gp practice, gp surgery'),
      practice_nurse: ['nurse', 'anp', 'nurse practitioner'],
      receptionist: ['reception', 'admin', 'practice staff'],
      mental_health: ['mental health', 'cmht', 'mental health practitioner'],
      hospital: ['secondary care', 'discharge team', 'acute trust'],
      social_care: listed(`
        social services, social worker, adult social care, local authority, council
      `),
      charity: listed('charity, vcse, voluntary sector, third sector'),
      themselves: ['self', 'self referral', 'self referred'],
      family: listed('family, friend, carer, relative'),
      other: ['other', 'unknown', 'not known'],
    },
    hint: 'Such as GP, Practice nurse, Social care or Themselves',
  },
  {
    key: 'note',
    label: 'Note',
    type: 'text',
    names: listed(`
      note, notes, case notes, comments, comment, summary, reason for referral, referral
      reason, presenting issue, presenting issues, presenting need, referral notes,
      background
    `),
    hint: 'Only you read it. No names',
  },
  {
    key: 'status',
    label: 'Status (those that ended stay out)',
    type: 'text',
    names: listed(`
      status, case status, referral status, client status, current status, stage, outcome
      status
    `),
  },
  workerField,
]
