import type { PreparationFormFacts } from '../../views/preparation/preparation-form.tsx'
import type { View } from '../access/view.ts'
import { actionLine } from '../actions/facts.ts'
import { catalogue } from '../alerts/catalogue.ts'
import { openAlerts } from '../alerts/queries.ts'
import type { AlertCode } from '../alerts/types.ts'
import { tagsOf, whyHeld } from '../holdings/facts.ts'
import { ownHoldings } from '../holdings/queries.ts'
import { spanWeeks } from '../load/rules.ts'
import { sayWeeks } from '../time/words.ts'
import type { Values } from '../web/form.ts'
import { sayChoice } from './line-choices.ts'
import { lineOptions } from './line-options.ts'
import { promisesLeft } from './promises-left.ts'
import { holdingsBrought, type Item, type Preparation, type Sitting } from './queries.ts'
import { sayCannotSend, saySitting, sayStanding, sayWhoSees } from './standing.ts'
import { mostAbout, mostTopics, mostWords, wants, wantWords } from './words.ts'

type Known = Omit<PreparationFormFacts, 'values' | 'errors' | 'clash' | 'version'>

/** Everything there is to tick, and how it stands with whoever gives the session. */
export async function formFacts(
  view: View,
  sitting: Sitting,
  before: Preparation | null,
): Promise<Known> {
  const at = view.who
  return {
    session: sitting.id,
    of: saySitting(sitting, at),
    standing: sayStanding(before, at),
    whoSees: sayWhoSees(before, sitting),
    kept: before !== null,
    isOut: Boolean(before?.sent_at && before.taken_back_at === null),
    sendTo: sitting.reader?.name ?? null,
    cannotSend: sayCannotSend(sitting),
    promises: await promiseOptions(view),
    alerts: await alertOptions(view),
    people: await peopleOptions(view, before),
    lines: await lineOptions(view, sitting, before),
    wants: wants.map((want) => ({ value: want, label: wantWords[want] })),
    most: { about: mostAbout, topics: mostTopics, words: mostWords },
  }
}

async function promiseOptions(view: View) {
  return (await promisesLeft(view)).map((row) => {
    const { id, what, who, due, late } = actionLine(view, row)
    return { value: id, label: what, hint: `${who}, by ${due}${late ? `, ${late}` : ''}.` }
  })
}

async function alertOptions(view: View) {
  const rows = await openAlerts(view, {})
  return rows
    .filter(({ person_id: about }) => about === view.who.person)
    .map(({ id, code }) => ({ value: id, label: catalogue[code as AlertCode].name }))
}

/** People held now, longest first; and those picked before, who have been let go since. */
async function peopleOptions(view: View, before: Preparation | null) {
  const { today } = view.who
  const filters = { function: '', weight: '', review: '' }
  const held = await ownHoldings(view, { ended: false, page: 1, filters, today })
  const now = held.map((row) => {
    const why = whyHeld(row)
    const tags = tagsOf(row, today).map(({ words }) => words)
    const says = [`${sayWeeks(spanWeeks(row.facts, { today }))}${why && `, for ${why}`}`, ...tags]
    return { value: row.id, label: row.label, hint: `${says.join('. ')}.` }
  })
  const past = before ? await holdingsBrought(view, before) : []
  return [
    ...now,
    ...past
      .filter(({ id }) => !now.some(({ value }) => value === id))
      .map(({ id, label }) => ({ value: id, label, hint: 'You picked them before.' })),
  ]
}

/** A kept preparation as the form would have sent it. */
export function valuesOf(before: Preparation | null): Values {
  if (!before) return {}
  const of = (what: Item['what']) => before.items.filter((item) => item.what === what)
  const ids = (what: Item['what']) => of(what).map(({ record_id: id }) => id ?? '')
  return {
    'actions[]': ids('action'),
    'alerts[]': ids('alert'),
    'holdings[]': ids('holding'),
    'holding[]': ids('holding'),
    'about[]': of('holding').map(({ words }) => words ?? ''),
    'lines[]': of('excerpt').map(({ id }) => sayChoice({ kind: 'picked', item: id })),
    topics: of('topic')
      .map(({ words }) => words)
      .join('\n'),
    'wants[]': wants.filter((want) => before[want] === 1),
    words: before.words,
  }
}
