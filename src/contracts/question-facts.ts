import type { CheckFacts, QuestionFacts } from '../../views/contracts/facts.ts'
import type { View } from '../access/view.ts'
import { contractStanding } from '../sessions/contract-standing.ts'
import { penceFor } from '../sessions/charges.ts'
import { creditRules, type CreditRule } from '../sessions/credit.ts'
import { creditWords } from '../sessions/words.ts'
import { sayPounds, readPounds, writePounds } from '../supervisors/money.ts'
import { managedPlaces } from '../supervisors/queries.ts'
import { isDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { whoSeesContract } from './facts.ts'
import { steps, type Step } from './form.ts'
import { readHours, sayHours } from './hours.ts'
import { managedPeople, supervisorChoices } from './queries.ts'
import { questionsAddress, withUsual, type Asked } from './questions.ts'
import { startingConfidentiality } from './words.ts'

/** What can be chosen from: null when the asker finds supervisors for nobody. */
async function choicesFor(view: View) {
  const [places, supervisors, people] = await Promise.all([
    managedPlaces(view, {}),
    supervisorChoices(view, {}),
    managedPeople(view, {}),
  ])
  return places.length === 0 ? null : { places, supervisors, people }
}
type Choices = NonNullable<Awaited<ReturnType<typeof choicesFor>>>

const all = (values: Values, name: string) => [values[name] ?? []].flat()
const one = (values: Values, name: string) => all(values, name)[0] ?? ''

const teamsOf = (people: Choices['people']) => [
  ...new Map(
    people.map(({ team_id, team }) => [team_id!, { value: team_id!, label: team }]),
  ).values(),
]

/** One question with what can be chosen and what usually fits; null for somebody who manages none. */
export async function questionFacts(
  view: View,
  asked: Asked & { step: Step },
): Promise<QuestionFacts | null> {
  const choices = await choicesFor(view)
  if (!choices) return null
  const { supervisors, people } = choices
  const chosen = supervisors.find(({ id }) => id === one(asked.values, 'supervisor'))
  const rate = chosen?.rate_pence ? writePounds(chosen.rate_pence) : ''
  const teams = all(asked.values, 'teams[]')
  const at = steps.indexOf(asked.step)
  const before = steps[at - 1]
  return {
    ...asked,
    answered: asked.values,
    values: withUsual(asked.values, { today: view.who.today, rate }),
    number: at + 1,
    of: steps.length + 1,
    back: asked.again
      ? questionsAddress('check', asked.values)
      : before
        ? questionsAddress(before, asked.values).replace('again=yes&', '')
        : '/contracts',
    supervisors: supervisors.map(({ id, name, approach }) => ({
      value: id,
      label: name,
      ...(approach ? { hint: approach } : {}),
    })),
    teams: teamsOf(people),
    people: people
      .filter(({ team_id }) => teams.includes(team_id!))
      .map(({ id, name, team }) => ({ value: id, label: name, hint: team })),
  }
}

/** All answers to look over, each with the way back to its question. */
export async function checkFacts(
  view: View,
  { values, errors = [] }: { values: Values; errors?: FieldError[] },
): Promise<CheckFacts | null> {
  const choices = await choicesFor(view)
  if (!choices) return null
  const supervisor = choices.supervisors.find(({ id }) => id === one(values, 'supervisor'))
  const renews = one(values, 'renews')
  const left = renews ? (await contractStanding(view, renews)).left : null
  const named = choices.places.map(({ name }) => name).join(' or ')
  return {
    title: renews ? 'Renew a contract' : 'Check your answers',
    values: {
      ...values,
      confidentiality: one(values, 'confidentiality') || startingConfidentiality,
    },
    errors,
    rows: rowsOf(values, { ...choices, name: supervisor?.name ?? '' }),
    whoSees: whoSeesContract(named, supervisor?.name ?? null),
    carry: left && left.minutes > 0 ? `${sayHours(left.minutes)}, ${sayPounds(left.pence)}` : null,
  }
}

function rowsOf(values: Values, { people, name }: Choices & { name: string }) {
  const row = (step: Step, key: string, value: string, label: string) => ({
    key,
    value,
    change: { href: questionsAddress(step, values), label: `Change ${label}` },
  })
  const teams = teamsOf(people).filter(({ value }) => all(values, 'teams[]').includes(value))
  const chosen = people.filter(({ id }) => all(values, 'people[]').includes(id))
  const text = (name: string) => one(values, name)
  return [
    row('supervisor', 'Supervisor', name, 'the supervisor'),
    row('teams', 'Teams', teams.map(({ label }) => label).join(', '), 'the teams'),
    row('hours', 'Hours bought', sayBought(values), 'the hours and the rate'),
    row(
      'rules',
      'Rules',
      `${creditOf(text('credit_rule'))}. At most ${text('group_most')} together. ${text('notice_hours')} hours of notice.`,
      'the rules',
    ),
    row('dates', 'Runs', `${dayOf(text('starts_on'))} to ${dayOf(text('ends_on'))}`, 'the days'),
    row(
      'people',
      'People',
      chosen.map((each) => each.name).join(', ') || 'Nobody yet',
      'the people',
    ),
  ]
}

const isCredit = (text: string): text is CreditRule => creditRules.some((rule) => rule === text)
const creditOf = (text: string) => (isCredit(text) ? creditWords[text] : text)
const dayOf = (text: string) => (isDay(text) ? sayShortDay(text) : text)

function sayBought(values: Values): string {
  const [minutes, rate] = [readHours(one(values, 'hours')), readPounds(one(values, 'rate'))]
  if (minutes === null || rate === null) return ''
  const cost = sayPounds(penceFor(minutes, rate))
  return `${sayHours(minutes)} at ${sayPounds(rate)} an hour: ${cost}`
}
