import { ChoosePage } from '../../views/session-records/choose-page.tsx'
import { RecordEditPage } from '../../views/session-records/record-form.tsx'
import { RecordPage, type FilledRecord } from '../../views/session-records/record-page.tsx'
import { SplitPage } from '../../views/session-records/split-page.tsx'
import type { Refusal } from '../access/change.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { addComment } from './add-comment.ts'
import { commentForm, promiseForm, recordForm, splitForm } from './form.ts'
import { keepSplit } from './keep-split.ts'
import { recordPageFacts, whose } from './page-facts.ts'
import { promiseAction } from './promise-action.ts'
import { findRecord, findSeat, type Seat } from './queries.ts'
import { splitFacts, splitValues } from './split-facts.ts'
import { agreeRecord, writeRecord } from './write-record.ts'

/** Whoever is supervised, whoever gives it: the slice says whose record each may read. */
const readers = ['signed_in'] as const
const path = '/supervision/sessions/:id/record'

export const sessionRecordRoutes: Route[] = [
  get(path, readers, async (ask) => {
    const { seat, seats } = await findSeat(ask.view, which(ask))
    if (!seat && seats.length > 0) return ask.page(<ChoosePage shell={ask.shell} seats={seats} />)
    return recordPage(ask, nothing)
  }),

  post(path, readers, async (ask) => {
    await theSeat(ask)
    const form = ask.form(recordForm)
    const { values, version } = form
    if (!form.ok) return wordsPage(ask, { values, errors: form.errors, version })
    const outcome = await writeRecord(ask.act, { ...which(ask), ...form.input, version })
    if (outcome.refused === null) return backToRecord(ask, 'saved')
    if (outcome.refused !== 'changed_since') {
      return wordsPage(ask, { values, errors: errorsOf(outcome), version })
    }
    return wordsPage(ask, { values, errors: [], version: null })
  }),

  get(`${path}/edit`, readers, async (ask) => {
    const { seat } = await theSeat(ask)
    const record = await findRecord(ask.view, seat)
    if (!record || !seat.mayWrite) throw new NotFound()
    return editPage(ask, { values: { words: record.words }, errors: [], version: record.version })
  }),

  post(`${path}/agreement`, readers, async (ask) => {
    await theSeat(ask)
    const { version, values } = ask.form(pressForm)
    const outcome = await agreeRecord(ask.act, { ...which(ask), version })
    return answer(ask, outcome, { form: null, values })
  }),

  post(`${path}/comments`, readers, async (ask) => {
    await theSeat(ask)
    const form = ask.form(commentForm)
    const { values } = form
    if (!form.ok) return recordPage(ask, { ...nothing, ...form, form: 'comments' }, 422)
    const outcome = await addComment(ask.act, { ...which(ask), ...form.input })
    return answer(ask, outcome, { form: 'comments', values })
  }),

  post(`${path}/actions`, readers, async (ask) => {
    await theSeat(ask)
    const form = ask.form(promiseForm)
    const { values } = form
    if (!form.ok) return recordPage(ask, { ...nothing, ...form, form: 'actions' }, 422)
    const outcome = await promiseAction(ask.act, which(ask), form.input)
    return answer(ask, outcome, { form: 'actions', values })
  }),

  get('/supervision/sessions/:id/split', readers, async (ask) => {
    const seat = await ownSeat(ask)
    return splitPage(ask, seat, { values: splitValues(seat), errors: [], version: seat.version })
  }),

  post('/supervision/sessions/:id/split', readers, async (ask) => {
    const seat = await ownSeat(ask)
    const form = ask.form(splitForm)
    if (!form.ok) return splitPage(ask, seat, form, 422)
    const { values, version } = form
    const outcome = await keepSplit(ask.act, { session: seat.session_id, version }, form.input)
    if (outcome.refused === null) {
      return ask.seeOther(`/supervision/sessions/${seat.session_id}`, 'saved')
    }
    if (outcome.refused !== 'changed_since') {
      return splitPage(ask, seat, { values, errors: errorsOf(outcome), version }, 422)
    }
    const now = await ownSeat(ask)
    const clash = clashOf(splitValues(now), values)
    return splitPage(ask, now, { values, errors: [], version: now.version, clash }, 409)
  }),
]

const nothing: FilledRecord = { values: {}, errors: [], form: null, clash: null }
const which = (ask: Ask) => ({ session: ask.param('id'), of: ask.query('of') })

async function theSeat(ask: Ask) {
  const { seat, seats } = await findSeat(ask.view, which(ask))
  if (!seat) throw new NotFound()
  return { seat, seats }
}

/** One's own place in a session, for what nobody else reads. */
async function ownSeat(ask: Ask): Promise<Seat> {
  const { seat } = await theSeat(ask)
  if (!seat.isMine) throw new NotFound()
  return seat
}

function errorsOf(outcome: Refusal) {
  if (outcome.refused === 'unfit') return outcome.errors
  throw new NotFound()
}

async function backToRecord(ask: Ask, word: 'saved' | 'plan_agreed') {
  const found = await theSeat(ask)
  return ask.seeOther(`/supervision/sessions/${found.seat.session_id}/record${whose(found)}`, word)
}

async function recordPage(ask: Ask, filled: FilledRecord, status = 200) {
  const facts = await recordPageFacts(ask.view, await theSeat(ask))
  return ask.page(<RecordPage shell={ask.shell} facts={facts} filled={filled} />, status)
}

type Typed = { values: Values; errors: FieldError[] }

/** Back to the record, or to the page as it stands with what was typed. */
async function answer(
  ask: Ask,
  outcome: Refusal | { refused: null },
  { form, values }: { form: FilledRecord['form']; values: Values },
) {
  if (outcome.refused === null) return backToRecord(ask, form === null ? 'plan_agreed' : 'saved')
  if (outcome.refused === 'not_found') throw new NotFound()
  if (outcome.refused === 'unfit') {
    return recordPage(ask, { values, errors: outcome.errors, form, clash: null }, 422)
  }
  return recordPage(ask, { values, errors: changed, form, clash: null }, 409)
}

/** Whoever agrees has read what they agree to. */
const changed: FieldError[] = [
  { field: '', message: 'The words have changed since you opened this. Read them again first.' },
]

/** The form of the words again: on the record while there are none, else on its own page. */
async function wordsPage(ask: Ask, typed: Typed & { version: number | null }) {
  const { seat } = await theSeat(ask)
  const record = await findRecord(ask.view, seat)
  if (record) {
    const clash = typed.version === null ? clashOf({ words: record.words }, typed.values) : null
    const version = typed.version ?? record.version
    return editPage(ask, { ...typed, version, clash }, clash ? 409 : 422)
  }
  return recordPage(ask, { ...typed, form: 'record', clash: null }, 422)
}

type Edited = Typed & { version: number; clash?: FilledRecord['clash'] }

async function editPage(ask: Ask, { version, clash = null, ...typed }: Edited, status = 200) {
  const facts = await recordPageFacts(ask.view, await theSeat(ask))
  const page = (
    <RecordEditPage shell={ask.shell} facts={{ ...facts, version }} filled={{ ...typed, clash }} />
  )
  return ask.page(page, status)
}

async function splitPage(ask: Ask, seat: Seat, edited: Edited, status = 200) {
  const { values, errors, version, clash = null } = edited
  const facts = await splitFacts(ask.view, seat, version)
  const filled = { values, errors, clash }
  return ask.page(<SplitPage shell={ask.shell} facts={facts} filled={filled} />, status)
}
