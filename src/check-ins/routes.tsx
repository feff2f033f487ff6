import { CheckInPage } from '../../views/check-ins/check-in-page.tsx'
import { CheckInsPage } from '../../views/check-ins/check-ins-page.tsx'
import { NewCheckInPage } from '../../views/check-ins/new-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { feltWords } from '../load/felt.ts'
import { firstShownWeek } from '../load/twelve-weeks.ts'
import { weekOf } from '../time/london.ts'
import { checkInsFile } from './file.ts'
import { addCheckIn } from './add-check-in.ts'
import { changeCheckIn } from './change-check-in.ts'
import {
  checkInFacts,
  formFacts,
  freshValues,
  inWords,
  listedWeeks,
  valuesOf,
  whoMaySee,
} from './facts.ts'
import type { Typed } from './facts.ts'
import { checkInForm } from './form.ts'
import {
  checkInOf,
  ownCheckIn,
  ownTotal,
  pageSize,
  peopleBeside,
  wordsSince,
  type OwnCheckIn,
} from './queries.ts'
import { clashOf } from '../web/clash.ts'
import { phoneHere } from '../trusted-phones/phone-here.ts'
import { keptOnPhone, phonePage, phoneRoutes, tooLateOnPhone } from './phone-routes.tsx'
import { sharingRoutes } from './sharing-routes.tsx'
import { ownLoadWeeks } from './load-weeks.ts'
import { feltScale, sayWeeksShown, weeksToShow } from './weeks.ts'

export const checkInRoutes: Route[] = [
  get(
    '/check-ins',
    ['worker'],
    async (ask) => {
      const { view, today, pageNumber: page } = ask
      const said = await wordsSince(view, { since: firstShownWeek(today) })
      const total = Number((await ownTotal(view, {}))?.total ?? 0)
      const thisWeek = await checkInOf(view, { week: weekOf(today) })
      const facts = {
        chart: {
          weeks: weeksToShow(said, today),
          words: feltScale.map((word) => feltWords[word]),
          summary: sayWeeksShown(said, today),
        },
        loads: await ownLoadWeeks(view),
        listed: await listedWeeks(view, page),
        thisWeek: thisWeek ? `/check-ins/${thisWeek.id}` : null,
        page,
        pages: Math.ceil(total / pageSize),
        whoSees: whoMaySee(await peopleBeside(view)),
      }
      return ask.page(<CheckInsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => checkInsFile(ask.view),
  ),

  get('/check-ins/new', ['worker', 'trusted_phone'], async (ask) => {
    const already = await checkInOf(ask.view, { week: weekOf(ask.today) })
    if (already) return ask.seeOther(ask.me.phone ? keptOnPhone : `/check-ins/${already.id}`)
    return newPage(ask, { values: await freshValues(ask.view), errors: [] })
  }),

  post('/check-ins', ['worker', 'trusted_phone'], async (ask) => {
    const form = ask.form(checkInForm)
    if (!form.ok) return newPage(ask, form, 422)
    const outcome = await addCheckIn(ask.act, form.input)
    if (outcome.refused === null) {
      if (ask.me.phone) return ask.seeOther(keptOnPhone)
      return ask.seeOther(`/check-ins/${outcome.id}`, 'checked_in')
    }
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'unfit') return newPage(ask, { ...form, ...outcome }, 422)
    if (ask.me.phone) return tooLateOnPhone(ask, form)
    const already = await checkInOf(ask.view, { week: weekOf(ask.today) })
    const row = already && (await ownCheckIn(ask.view, already.id))
    if (!row) throw new NotFound()
    return besideTheOther(ask, row, form)
  }),

  ...phoneRoutes,

  get('/check-ins/:id', ['worker'], async (ask) => {
    const row = await theCheckIn(ask)
    return ownPage(ask, row, { values: valuesOf(row), errors: [], version: row.version })
  }),

  post('/check-ins/:id', ['worker'], async (ask) => {
    const row = await theCheckIn(ask)
    const form = ask.form(checkInForm)
    if (!form.ok) return ownPage(ask, row, form, 422)
    const edited = { ...form.input, version: form.version }
    const outcome = await changeCheckIn(ask.act, row.id, edited)
    if (outcome.refused === null) return ask.seeOther(`/check-ins/${outcome.id}`, 'checked_in')
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'unfit') return ownPage(ask, row, { ...form, ...outcome }, 422)
    return besideTheOther(ask, await theCheckIn(ask), form)
  }),

  ...sharingRoutes,
]

async function theCheckIn(ask: Ask): Promise<OwnCheckIn> {
  const row = await ownCheckIn(ask.view, ask.param('id'))
  if (!row) throw new NotFound()
  return row
}

async function newPage(ask: Ask, { values, errors }: Typed, status = 200) {
  if (ask.me.phone) return phonePage(ask, { values, errors }, { status })
  const facts = await formFacts(ask.view, { values, errors }, '/check-ins')
  return ask.page(<NewCheckInPage shell={ask.shell} facts={facts} />, status)
}

async function ownPage(ask: Ask, row: OwnCheckIn, typed: Typed, status = 200) {
  const { values, errors, version } = typed
  const form = await formFacts(ask.view, { values, errors, version }, `/check-ins/${row.id}`)
  const fresh = status === 200 && ask.query('said') === 'checked_in'
  const offersPhone = fresh && !(await phoneOf(ask))
  const shown = { facts: await checkInFacts(row, ask), form, fresh, offersPhone, tooLate: false }
  return ask.page(<CheckInPage shell={ask.shell} {...shown} />, status)
}

/** What is kept and what was typed, side by side; saving again from here keeps what was typed. */
async function besideTheOther(ask: Ask, row: OwnCheckIn, { values }: Pick<Typed, 'values'>) {
  const typed = { values, errors: [], version: row.version }
  const form = await formFacts(ask.view, typed, `/check-ins/${row.id}`)
  const [kept, yours] = [inWords(valuesOf(row), form.people), inWords(values, form.people)]
  const facts = await checkInFacts(row, ask)
  const tooLate = facts.closedBy !== null
  const clashing = { ...form, clash: clashOf(kept, yours) }
  const shown = { facts, form: clashing, fresh: false, offersPhone: false, tooLate }
  return ask.page(<CheckInPage shell={ask.shell} {...shown} />, 409)
}

const phoneOf = ({ door, request, me: { person }, now }: Ask) =>
  phoneHere(door, { request, person, now })
