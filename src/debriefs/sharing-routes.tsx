import { AnswerPage } from '../../views/debriefs/answer-page.tsx'
import { SharingPage } from '../../views/debriefs/sharing-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Act, Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import { pressForm } from '../web/fields.ts'
import { answerItem } from './answer-item.ts'
import { atTheTable } from './at-the-table.ts'
import { answerForm } from './closing-form.ts'
import { frameFacts } from './frame-facts.ts'
import { answerHints, answerWords } from './item-words.ts'
import type { WhichItem } from './own-item.ts'
import { itemsOnTheTable, type Debrief, type Item } from './queries.ts'
import { pathOf, stepsOf } from './rules.ts'
import { answerFacts, sharingFacts } from './sharing-facts.ts'
import { declineItem, offerAlongside, takeItem } from './stand-by.ts'

const readers = ['worker', 'lead', 'manager', 'clinical_lead'] as const
const sharers = ['worker', 'lead'] as const

export const sharingRoutes: Route[] = [
  get('/debriefs/:id/sharing', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    if (debrief.state !== 'open' || !stepsOf[debrief.kind].includes('sharing')) {
      return ask.seeOther(pathOf(debrief))
    }
    return sharingPage(ask, debrief, nothing)
  }),

  get('/debriefs/:id/items/:item/answer', sharers, async (ask) => {
    const debrief = await atTheTable(ask)
    const item = await ownItem(ask, debrief)
    if (debrief.state !== 'open') return ask.seeOther(pathOf(debrief))
    return answerPage(ask, { debrief, item, typed: { values: valuesOf(item), errors: [] } })
  }),

  post('/debriefs/:id/items/:item/answer', sharers, async (ask) => {
    const debrief = await atTheTable(ask)
    const item = await ownItem(ask, debrief)
    const form = ask.form(answerForm)
    if (!form.ok) return answerPage(ask, { debrief, item, typed: form })
    const outcome = await answerItem(ask.act, { ...which(ask), version: form.version }, form.input)
    if (outcome.refused === null) return ask.seeOther(`${sharing(ask)}#item-${item.id}`)
    if (outcome.refused === 'not_found') throw new NotFound()
    const errors = outcome.refused === 'unfit' ? outcome.errors : []
    const clash = outcome.refused === 'unfit' ? null : clashOf(valuesOf(item), form.values)
    return answerPage(ask, { debrief, item, typed: { ...form, errors }, clash })
  }),

  post('/debriefs/:id/items/:item/offer', sharers, (ask) => press(ask, offerAlongside)),
  post('/debriefs/:id/items/:item/declining', sharers, (ask) => press(ask, declineItem)),
  post('/debriefs/:id/items/:item/taking', sharers, (ask) => press(ask, takeItem)),
]

const nothing: Typed = { values: {}, errors: [] }
const which = (ask: Ask): WhichItem => ({ debrief: ask.param('id'), item: ask.param('item') })
const sharing = (ask: Ask) => `/debriefs/${ask.param('id')}/sharing`

/** The reader's own, at this table; anybody else's is answered by them. */
async function ownItem(ask: Ask, debrief: Debrief): Promise<Item> {
  const items = await itemsOnTheTable(ask.view, debrief)
  const item = items.find(({ id, isMine }) => isMine && id === ask.param('item'))
  if (!item) throw new NotFound()
  return item
}

const valuesOf = ({ second_id, second_name, ask_first }: Item) => ({
  second: second_id ?? '',
  second_name: second_name ?? '',
  ask_first: ask_first ?? '',
})

/** A button beside somebody else's thing: what stands in its way is said on the page. */
async function press(
  ask: Ask,
  verb: (act: Act, which: WhichItem) => Promise<Outcome<{ id: string }>>,
) {
  ask.form(pressForm)
  const outcome = await verb(ask.act, which(ask))
  if (outcome.refused === null) return ask.seeOther(`${sharing(ask)}#item-${outcome.id}`)
  if (outcome.refused === 'not_found') throw new NotFound()
  const debrief = await atTheTable(ask)
  if (debrief.state !== 'open' || outcome.refused !== 'unfit') {
    return ask.seeOther(pathOf(debrief), 'moved_on')
  }
  return sharingPage(ask, debrief, { values: {}, errors: outcome.errors })
}

async function sharingPage(ask: Ask, debrief: Debrief, typed: Typed) {
  const [frame, facts] = await Promise.all([
    frameFacts(ask.view, debrief, 'sharing'),
    sharingFacts(ask.view, debrief),
  ])
  const page = <SharingPage shell={ask.shell} frame={frame} facts={facts} typed={typed} />
  return ask.page(page, typed.errors.length > 0 ? 422 : 200)
}

const answers = (['co_hold', 'hand_over', 'safe', 'put_down'] as const).map((value) => ({
  value,
  label: answerWords[value],
  hint: answerHints[value],
}))

type Shown = {
  debrief: Debrief
  item: Item
  typed: Typed
  clash?: ReturnType<typeof clashOf> | null
}

async function answerPage(ask: Ask, { debrief, item, typed, clash = null }: Shown) {
  const facts = { ...(await answerFacts(ask.view, debrief, item)), clash }
  const page = <AnswerPage shell={ask.shell} facts={facts} typed={typed} answers={answers} />
  return ask.page(page, clash ? 409 : typed.errors.length > 0 ? 422 : 200)
}
