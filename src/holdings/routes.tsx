import { HoldingForm, type HoldingFormFacts } from '../../views/holdings/holding-form.tsx'
import { HoldingPage } from '../../views/holdings/holding-page.tsx'
import { HoldingsPage } from '../../views/holdings/holdings-page.tsx'
import { AlertCard } from '../../views/alerts/alert-card.tsx'
import type { Refusal } from '../access/change.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { whoSees } from '../access/who-sees.ts'
import { alertCards } from '../alerts/cards.ts'
import { holdingsFile } from './file.ts'
import { addHolding } from './add-holding.ts'
import { clashOf } from '../web/clash.ts'
import { editHolding } from './edit-holding.ts'
import { filtersFrom } from './filters.ts'
import { holdingForm } from './form.ts'
import { holdingPageFacts } from './page-facts.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { practiceOptions } from './practice-facts.ts'
import { ownHolding, theHolding } from './asked-holding.ts'
import type { FoundHolding } from './queries.ts'
import { holdingsFacts } from './list-facts.ts'
import { timelineFile } from './timeline-file.ts'
import { offerUndo } from './undo-contact.ts'
import { valuesOf } from './values.ts'

const readers = ['worker', 'lead', 'clinical_lead'] as const

export const holdingRoutes: Route[] = [
  get(
    '/holdings',
    ['worker'],
    async (ask) => {
      const ended = ask.query('show') === 'ended'
      const filters = filtersFrom((name) => ask.query(name))
      const [facts, cards] = await Promise.all([
        holdingsFacts(ask.view, { ended, page: ask.pageNumber, filters }),
        alertCards(ask.view, { for: 'worker' }),
      ])
      const counted = cards.filter(({ mark }) => mark.kind === 'level')
      const notes = counted.map((card) => <AlertCard card={card} formId={ask.shell.formId} />)
      await offerUndo(ask, 'list')
      return ask.page(<HoldingsPage shell={ask.shell} facts={facts} cards={notes} />)
    },
    (ask) => {
      const ended = ask.query('show') === 'ended'
      return holdingsFile(ask.view, { ended, filters: filtersFrom((name) => ask.query(name)) })
    },
  ),

  get('/holdings/new', ['worker'], async (ask) =>
    holdingFormPage(ask, { ...adding, values: { held_since: ask.today }, errors: [] }),
  ),

  post('/holdings', ['worker'], async (ask) => {
    const form = ask.form(holdingForm)
    if (!form.ok) return holdingFormPage(ask, { ...adding, ...form })
    const outcome = await addHolding(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther('/holdings', 'held')
    return holdingFormPage(ask, { ...adding, ...form, errors: errorsOf(outcome) })
  }),

  get(
    '/holdings/:id',
    readers,
    async (ask) => {
      const holding = await theHolding(ask)
      await offerUndo(ask)
      return ask.page(
        <HoldingPage shell={ask.shell} facts={await holdingPageFacts(ask.view, holding)} />,
      )
    },
    async (ask) => timelineFile(ask.view, await theHolding(ask)),
  ),

  get('/holdings/:id/edit', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const { version } = holding
    return holdingFormPage(ask, {
      ...editing(holding),
      values: valuesOf(holding),
      version,
      errors: [],
    })
  }),

  post('/holdings/:id', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(holdingForm)
    if (!form.ok) return holdingFormPage(ask, { ...editing(holding), ...form })
    const outcome = await editHolding(ask.act, holding.id, form.input, form.version)
    if (outcome.refused === null) return ask.seeOther(`/holdings/${holding.id}`, 'saved')
    if (outcome.refused === 'changed_since') {
      const clash = clashOf(valuesOf(holding), form.values)
      const { version } = holding
      const facts = { ...editing(holding), ...form, version, errors: [], clash }
      return holdingFormPage(ask, facts, 409)
    }
    return holdingFormPage(ask, { ...editing(holding), ...form, errors: errorsOf(outcome) })
  }),
]

export function errorsOf(outcome: Refusal) {
  if (outcome.refused === 'unfit') return outcome.errors
  throw new NotFound()
}

const adding = {
  title: 'Add someone you hold',
  action: '/holdings',
  back: '/holdings',
  save: 'Add to my holding',
}

const editing = (holding: FoundHolding) => ({
  title: 'Change a holding',
  action: `/holdings/${holding.id}`,
  back: `/holdings/${holding.id}`,
  save: 'Save',
  holding,
})

type FormFacts = Pick<
  HoldingFormFacts,
  'title' | 'action' | 'back' | 'save' | 'values' | 'errors'
> & {
  version?: number
  clash?: HoldingFormFacts['clash']
  /** The one that is changed; none for a new one. */
  holding?: FoundHolding
}

async function holdingFormPage(ask: Ask, facts: FormFacts, status?: number) {
  const { holding, version, clash = null, ...rest } = facts
  const jobs = await ownJobs(ask.view, {})
  const [seen, noteSeen, practices] = await Promise.all([
    whoSees(ask.view, 'holding', holding?.employment_id ?? jobs[0]?.id ?? null),
    whoSees(ask.view, 'holding_note', null),
    practiceOptions(
      ask.view,
      holding ? [holding.employment_id] : jobs.map(({ id }) => id),
      holding,
    ),
  ])
  const page = (
    <HoldingForm
      shell={ask.shell}
      facts={{
        ...rest,
        ...(holding ? { version: version ?? 0 } : {}),
        clash,
        jobs: holding ? [] : jobs.map((job) => ({ value: job.id, label: job.organisation })),
        practices,
        whoSees: seen,
        noteWhoSees: noteSeen,
      }}
    />
  )
  return ask.page(page, status ?? (facts.errors.length > 0 ? 422 : 200))
}
