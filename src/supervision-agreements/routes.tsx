import { AgreementPage } from '../../views/supervision-agreements/agreement-page.tsx'
import { ChoicePage } from '../../views/supervision-agreements/choice-page.tsx'
import { ListPage } from '../../views/supervision-agreements/list-page.tsx'
import { ProposalPage } from '../../views/supervision-agreements/proposal-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import type { Audience } from '../access/roles.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { agreementsFile } from './file.ts'
import { endAgreement } from './end-agreement.ts'
import { agreementFacts, readAgreement } from './facts.ts'
import { endingForm, paperForm, proposalForm } from './form.ts'
import { keepPaper } from './keep-paper.ts'
import { listFacts } from './list-facts.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { jobChoices, jobsFor, proposalFacts, typeChoices, typeNamed } from './proposal-facts.ts'
import { signAgreement } from './sign-agreement.ts'
import { supportRoutes } from './support-routes.tsx'
import { withdrawAgreement } from './withdraw-agreement.ts'
import { whoSeesFor } from './who-sees.ts'

const proposers: Audience[] = ['worker', 'lead', 'manager', 'clinical_lead']
const parties: Audience[] = [...proposers, 'external_supervisor']
const base = '/supervision/agreements'
const toOwn = { href: '/supervision', label: 'Supervision' }
const toGiven = { href: '/my-sessions', label: 'My sessions' }

export const supervisionAgreementRoutes: Route[] = [
  get(
    '/supervision/agreements',
    parties,
    async (ask) => {
      const show = ask.query('show') === 'past' ? 'past' : 'now'
      const facts = await listFacts(ask.view, { show, page: ask.pageNumber })
      const mayPropose = ask.me.roles.some((role) => proposers.includes(role))
      const back = mayPropose ? toOwn : toGiven
      return ask.page(<ListPage shell={ask.shell} {...{ facts, mayPropose, back }} />)
    },
    (ask) => agreementsFile(ask.view, ask.query('show') === 'past' ? 'past' : 'now'),
  ),

  get('/supervision/agreements/new', proposers, (ask) => open(ask)),
  post('/supervision/agreements', proposers, (ask) => send(ask)),

  get('/supervision/agreements/:id', parties, (ask) => show(ask)),

  post('/supervision/agreements/:id/signature', parties, async (ask) => {
    ask.form(pressForm)
    const outcome = await signAgreement(ask.act, ask.param('id'))
    if (outcome.refused) return tooLate(ask, outcome)
    return ask.seeOther(here(ask), outcome.complete ? 'in_force' : 'signed')
  }),

  post('/supervision/agreements/:id/paper', ['lead', 'manager'], async (ask) => {
    const form = ask.form(paperForm(ask.today))
    if (!form.ok) return show(ask, form)
    const outcome = await keepPaper(ask.act, ask.param('id'), form.input.signed_on)
    if (outcome.refused) return tooLate(ask, outcome)
    return ask.seeOther(here(ask), outcome.complete ? 'in_force' : 'signed_on_paper')
  }),

  post('/supervision/agreements/:id/withdrawal', proposers, async (ask) => {
    ask.form(pressForm)
    const outcome = await withdrawAgreement(ask.act, ask.param('id'))
    if (outcome.refused) return tooLate(ask, outcome)
    return ask.seeOther(here(ask), 'withdrawn')
  }),

  post('/supervision/agreements/:id/ending', parties, async (ask) => {
    const form = ask.form(endingForm)
    if (!form.ok) return show(ask, form)
    const outcome = await endAgreement(ask.act, ask.param('id'), form.input)
    if (outcome.refused) return tooLate(ask, outcome)
    return ask.seeOther(here(ask), 'agreement_ended')
  }),

  ...supportRoutes,
]

const here = (ask: Ask) => `${base}/${ask.param('id')}`

/** Whom, then which kind, then the form: what is known already is not asked. */
async function open(ask: Ask) {
  const jobs = await jobsFor(ask.view)
  const asked = ask.query('employment')
  const job = asked ? jobs.find(({ id }) => id === asked) : jobs.length === 1 ? jobs[0] : undefined
  if (asked && !job) throw new NotFound()
  if (!job) {
    return ask.page(<ChoicePage shell={ask.shell} about={null} choices={jobChoices(jobs)} />)
  }
  const type = typeNamed(ask.query('type'))
  if (!type)
    return ask.page(<ChoicePage shell={ask.shell} about={job} choices={typeChoices(job)} />)
  const facts = await proposalFacts(ask.view, { job, type })
  return ask.page(<ProposalPage shell={ask.shell} facts={facts} />)
}

async function send(ask: Ask) {
  const form = ask.form(proposalForm(ask.today))
  const { values, version } = form
  const jobs = await jobsFor(ask.view)
  const job = jobs.find(({ id }) => id === text(values, 'employment'))
  const type = typeNamed(text(values, 'type'))
  if (!job || !type) throw new NotFound()
  const again = async (status: 409 | 422, sent: object) => {
    const facts = await proposalFacts(ask.view, { job, type }, { values, version, ...sent })
    return ask.page(<ProposalPage shell={ask.shell} facts={facts} />, status)
  }
  if (!form.ok) return again(422, { errors: form.errors })
  const outcome = await proposeAgreement(ask.act, form.input, version)
  if (outcome.refused === 'changed_since') return again(409, { changedSince: true })
  if (outcome.refused === 'unfit') return again(422, { errors: outcome.errors })
  if (outcome.refused) throw new NotFound()
  return ask.seeOther(`${base}/${outcome.id}`, outcome.tookBack ? 'proposed_again' : 'proposed')
}

const text = (values: Values, name: string) => [values[name] ?? ''].flat()[0] ?? ''

type Sent = { values: Values; errors: FieldError[] }

async function show(ask: Ask, sent?: Sent, notice?: string) {
  const found = await readAgreement(ask.view, ask.param('id'))
  if (!found) throw new NotFound()
  const whoSees = await whoSeesFor(ask.view, found.row, found.parties)
  const facts = agreementFacts(found, { me: ask.me.person, today: ask.today, whoSees })
  const typed = sent ?? { values: { signed_on: ask.today }, errors: [] }
  const page = <AgreementPage shell={ask.shell} facts={facts} typed={typed} {...noticed(notice)} />
  return ask.page(page, notice ? 409 : sent ? 422 : 200)
}

const noticed = (notice?: string) => (notice ? { notice } : {})

/** Too late, or done already: the agreement as it is now, with what happened. */
async function tooLate(ask: Ask, { refused }: Outcome<object>) {
  if (refused !== 'changed_since') throw new NotFound()
  return show(
    ask,
    undefined,
    'This had changed already, so nothing was written. It stands as below.',
  )
}
