import { AnswerPage } from '../../views/instruments/answer-page.tsx'
import { InstrumentsPage } from '../../views/instruments/instruments-page.tsx'
import { OwnPage } from '../../views/instruments/own-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { minutesBefore } from '../time/instants.ts'
import type { FieldError } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { answerFacts, instrumentsFacts, ownFacts, type Typed } from './facts.ts'
import { ownTimesFile } from './file.ts'
import { answerForm, answersIn, removeAllForm } from './form.ts'
import { keepAnswers } from './keep-answers.ts'
import { instrumentOfOwn, type Instrument } from './queries.ts'
import { removeAllAnswers, removeAnswers } from './remove-answers.ts'

/** Minutes in which answers begun before a check ended, or was replaced, are still kept. */
const graceMinutes = 24 * 60

/** For whoever is signed in: what somebody once answered stays with them in any job. */
export const instrumentRoutes: Route[] = [
  get('/instruments', ['signed_in'], async (ask) =>
    ask.page(<InstrumentsPage shell={ask.shell} facts={await instrumentsFacts(ask.view)} />),
  ),

  get(
    '/instruments/:id',
    ['signed_in'],
    async (ask) => ownPage(ask, await theInstrument(ask)),
    async (ask) => ownTimesFile(ask.view, await theInstrument(ask)),
  ),

  get('/instruments/:id/new', ['signed_in'], async (ask) => {
    const instrument = await theInstrument(ask)
    if (!instrument.offered) throw new NotFound()
    return answerPage(ask, instrument, { values: {}, errors: [] })
  }),

  post('/instruments/:id/answers', ['signed_in'], async (ask) => {
    const instrument = await theInstrument(ask)
    if (!instrument.taken) throw new NotFound()
    const { id, definition } = instrument
    const form = ask.form(answerForm(definition))
    if (!form.ok) return answerPage(ask, instrument, form, 422)
    await keepAnswers(ask.act, { instrument: id, answers: answersIn(definition, form.input) })
    return ask.seeOther(`/instruments/${id}`, 'saved')
  }),

  post('/instruments/:id/answers/:answers/removal', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const one = { instrument: ask.param('id'), answers: ask.param('answers') }
    const outcome = await removeAnswers(ask.act, one)
    if (outcome.refused) throw new NotFound()
    const left = await instrumentOfOwn(ask.view, { id: one.instrument, since: ask.now })
    return ask.seeOther(left ? `/instruments/${left.id}` : '/instruments', 'taken_away')
  }),

  post('/instruments/:id/removal', ['signed_in'], async (ask) => {
    const instrument = await theInstrument(ask)
    const form = ask.form(removeAllForm)
    if (!form.ok) return ownPage(ask, instrument, { errors: form.errors, status: 422 })
    await removeAllAnswers(ask.act, instrument.id)
    return ask.seeOther('/instruments', 'taken_away')
  }),
]

async function theInstrument(ask: Ask): Promise<Instrument> {
  const since = minutesBefore(ask.now, graceMinutes)
  const instrument = await instrumentOfOwn(ask.view, { id: ask.param('id'), since })
  if (!instrument) throw new NotFound()
  return instrument
}

async function answerPage(ask: Ask, instrument: Instrument, typed: Typed, status = 200) {
  const facts = await answerFacts(ask.view, instrument, typed)
  return ask.page(<AnswerPage shell={ask.shell} facts={facts} />, status)
}

type Refused = { errors: FieldError[]; status: number }

async function ownPage(
  ask: Ask,
  instrument: Instrument,
  { errors, status }: Refused = { errors: [], status: 200 },
) {
  const facts = await ownFacts(ask.view, instrument, { page: ask.pageNumber, errors })
  return ask.page(<OwnPage shell={ask.shell} facts={facts} />, status)
}
