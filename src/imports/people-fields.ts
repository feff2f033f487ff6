import { jobWords } from '../people/words.ts'
import { listed, type FieldDef } from './field-def.ts'

const { administrator: _, ...jobs } = jobWords

/** Columns of a list of the people who work here. Administrators are added one by one. */
export const peopleFields: readonly FieldDef[] = [
  {
    key: 'name',
    label: 'Name',
    type: 'text',
    isOfWorkers: true,
    names: listed(`
      name, full name, employee name, staff name, worker name, person, employee, staff
      member, display name, link worker, person name
    `),
    hint: 'First name and surname',
  },
  {
    key: 'first_name',
    label: 'First name',
    type: 'text',
    isOfWorkers: true,
    names: listed('first name, forename, given name, firstname, forenames'),
  },
  {
    key: 'last_name',
    label: 'Surname',
    type: 'text',
    isOfWorkers: true,
    names: listed('surname, last name, family name, lastname'),
  },
  {
    key: 'email',
    label: 'E-mail',
    type: 'email',
    names: listed(`
      email, e mail, email address, e mail address, work email, work e mail, nhs email,
      nhsmail, mail, user email, username
    `),
    hint: 'The one they sign in with. May be empty',
  },
  {
    key: 'job',
    label: 'What they do here',
    type: 'choice',
    names: listed(`
      what they do here, job, job title, role, position, staff role, user role, job role
    `),
    words: jobs,
    also: {
      link_worker: listed(`
        social prescriber, social prescribing link worker, splw, sp link worker, community
        connector, wellbeing coach, care navigator, lw, community link worker
      `),
      lead: listed(`
        lead, team lead, team leader, lead link worker, senior link worker, senior social
        prescriber, supervisor, service lead
      `),
      manager: listed('manager, service manager, project manager, vcse lead'),
      clinical_lead: listed(`
        clinical lead, clinical director, gp lead, clinical supervisor
      `),
    },
    hint: 'Link worker, Lead social prescriber, VCSE manager or Clinical lead',
  },
  {
    key: 'holds',
    label: 'Holds people too',
    type: 'yes',
    names: listed(`
      holds people too, holds people, holds, carries a caseload, caseload holder
    `),
    hint: 'Yes or no. A link worker always does',
  },
  {
    key: 'team',
    label: 'Team',
    type: 'text',
    isOfWorkers: true,
    names: listed('team, team name, locality, pcn, base, project'),
    hint: 'As the team is called here',
  },
  {
    key: 'weekly_hours',
    label: 'Hours a week',
    type: 'hours',
    names: listed(`
      hours a week, weekly hours, hours per week, contracted hours, contract hours, hours,
      hours week, std hours
    `),
    hint: 'Such as 37.5',
  },
  {
    key: 'wte',
    label: 'Share of full time (WTE)',
    type: 'hours',
    names: listed('wte, fte, share of full time wte, whole time equivalent'),
  },
  {
    key: 'started_in_role',
    label: 'Started in this kind of work',
    type: 'day',
    names: listed(`
      started in this kind of work, started in role, role start date, date started in
      role, in role since, position start date
    `),
    hint: 'A day, such as 3 April 2024',
  },
  {
    key: 'from_on',
    label: 'First day here',
    type: 'day',
    names: listed(`
      first day here, start date, started, date started, employment start date, joined,
      date joined, contract start
    `),
    hint: 'Today when it is empty',
  },
  {
    key: 'until_on',
    label: 'Last day here',
    type: 'day',
    names: listed(`
      last day here, end date, leaving date, contract end, contract end date, fixed term
      end date, date left
    `),
    hint: 'Empty when there is none',
  },
  {
    key: 'lead',
    label: 'Led by',
    type: 'text',
    isOfWorkers: true,
    names: listed(`
      led by, line manager, lead, reports to, manager, supervisor, line manager email,
      line manager name, team lead, team leader
    `),
    hint: 'Their lead: name or e-mail, of this list or here already',
  },
  {
    key: 'manager',
    label: 'VCSE manager',
    type: 'text',
    isOfWorkers: true,
    names: listed('vcse manager, service manager, vcse lead, contract manager'),
    hint: 'Name or e-mail. May be empty',
  },
]
