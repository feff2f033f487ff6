import { HandoverForm } from '../../views/handovers/handover-form.tsx'
import { HandoverPage, HandoversPage } from '../../views/handovers/handover-page.tsx'
import { KeptWordsPage } from '../../views/kept-words.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Refusal } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { whoSees } from '../access/who-sees.ts'
import { ownHolding } from '../holdings/asked-holding.ts'
import type { FoundHolding } from '../holdings/queries.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { handoversFile } from './file.ts'
import { acceptHandover, declineHandover, withdrawHandover } from './answer-handover.ts'
import { askToTakeOver } from './ask-to-take-over.ts'
import { handoverFacts, handoversFacts } from './facts.ts'
import { acceptanceForm, decliningForm, handoverForm } from './form.ts'
import { findHandover, openAsk, takers, type FoundHandover } from './queries.ts'

export const handoverRoutes: Route[] = [
  get('/holdings/:id/handovers/new', ['worker'], async (ask) =>
    askPage(ask, await ownHolding(ask), nothing),
  ),

  post('/holdings/:id/handovers', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(handoverForm)
    if (!form.ok) return askPage(ask, holding, form)
    const outcome = await askToTakeOver(ask.act, holding.id, form.input)
    if (outcome.refused === null) return ask.seeOther(`/handovers/${outcome.id}`, 'asked')
    if (outcome.refused !== 'unfit') return refusedPage(ask, outcome)
    return askPage(ask, holding, { ...form, errors: outcome.errors })
  }),

  get(
    '/handovers',
    ['worker', 'lead'],
    async (ask) => {
      const facts = await handoversFacts(ask.view, ask.pageNumber)
      return ask.page(<HandoversPage shell={ask.shell} facts={facts} />)
    },
    (ask) => handoversFile(ask.view),
  ),

  get('/handovers/:id', ['worker', 'lead'], async (ask) =>
    handoverPage(ask, await theHandover(ask), nothing),
  ),

  post('/handovers/:id/acceptance', ['worker'], async (ask) => {
    const handover = await theHandover(ask, 'to_id')
    const form = ask.form(acceptanceForm)
    if (!form.ok) return handoverPage(ask, handover, form)
    const which = { id: handover.id, version: form.version }
    const outcome = await acceptHandover(ask.act, which, form.input.keep_beside)
    if (outcome.refused === null) return ask.seeOther(`/holdings/${outcome.id}`, 'taken_on')
    if (outcome.refused !== 'unfit') return refusedPage(ask, outcome)
    return handoverPage(ask, handover, { ...form, errors: outcome.errors })
  }),

  post('/handovers/:id/declining', ['worker'], async (ask) => {
    const form = ask.form(decliningForm)
    const seen = await findHandover(ask.view, ask.param('id'))
    if (!form.ok && seen?.to_id === ask.me.person) return handoverPage(ask, seen, form)
    // A no takes it out of sight: the same form sent again is known by its receipt alone.
    const which = { id: ask.param('id'), version: form.version }
    const outcome = await declineHandover(ask.act, which, form.ok ? form.input.answer : null)
    if (outcome.refused === null) return ask.seeOther('/handovers', 'declined')
    return outcome.refused === 'changed_since'
      ? keptWordsPage(ask, form.values)
      : refusedPage(ask, outcome)
  }),

  post('/handovers/:id/withdrawal', ['worker'], async (ask) => {
    const handover = await theHandover(ask, 'person_id')
    const form = ask.form(pressForm)
    const which = { id: handover.id, version: form.version }
    const outcome = await withdrawHandover(ask.act, which)
    return outcome.refused === null
      ? ask.seeOther(`/handovers/${handover.id}`, 'withdrawn_ask')
      : refusedPage(ask, outcome)
  }),
]

const nothing = { values: {}, errors: [] }

/** A handover in the asker's slice; `end` names the side they must stand on. */
async function theHandover(ask: Ask, end?: 'to_id' | 'person_id'): Promise<FoundHandover> {
  const handover = await findHandover(ask.view, ask.param('id'))
  if (!handover || (end && handover[end] !== ask.me.person)) throw new NotFound()
  return handover
}

const refusedPage = (ask: Ask, { refused }: Refusal) =>
  ask.problem(refused === 'changed_since' ? 409 : 404)

/** It is out of their hands, and what was typed is still theirs to copy. */
const keptWordsPage = (ask: Ask, { answer }: Values) =>
  ask.page(
    <KeptWordsPage
      shell={ask.shell}
      title="This ask is over"
      words={String(answer ?? '')}
      back={{ href: '/handovers', label: 'Handovers' }}
    />,
    409,
  )

type Filled = { values: Values; errors?: FieldError[] }

async function askPage(ask: Ask, holding: FoundHolding, { values, errors = [] }: Filled) {
  const [people, asked] = await Promise.all([
    takers(ask.view, holding.employment_id),
    openAsk(ask.view, { holding: holding.id }),
  ])
  const facts = {
    id: holding.id,
    label: holding.label,
    ended: holding.ended_on !== null,
    asked: asked ? { href: `/handovers/${asked.id}`, name: asked.taker ?? 'a colleague' } : null,
    people: people.map(({ id, name, person_id, team }) => {
      const twice = people.filter((each) => each.person_id === person_id).length > 1
      return { value: id, label: twice && team ? `${name}, ${team}` : name }
    }),
    values,
    errors,
    whoSees: await whoSees(ask.view, 'handover', holding.employment_id),
  }
  const page = <HandoverForm shell={ask.shell} facts={facts} />
  return ask.page(page, errors.length > 0 ? 422 : 200)
}

async function handoverPage(ask: Ask, row: FoundHandover, { values, errors = [] }: Filled) {
  const facts = { ...(await handoverFacts(ask.view, row)), values, errors }
  const page = <HandoverPage shell={ask.shell} facts={facts} />
  return ask.page(page, errors.length > 0 ? 422 : 200)
}
