import { CheckInKeptPage } from '../../views/trusted-phones/kept-page.tsx'
import { PhoneCheckInPage } from '../../views/trusted-phones/phone-check-in-page.tsx'
import type { Ask } from '../access/ask.ts'
import { get, type Route } from '../access/routes.ts'
import { keepForm } from '../drafts/keep-form.ts'
import { weekOf } from '../time/london.ts'
import { phoneDays } from '../trusted-phones/rules.ts'
import { readCookie, setPhoneCookie } from '../web/cookie.ts'
import { phoneFormFacts, type Typed } from './facts.ts'
import { checkInOf } from './queries.ts'

export const keptOnPhone = '/check-ins/kept'

/** What a kept phone says afterwards; whoever is signed in reads the check-in itself. */
export const phoneRoutes: Route[] = [
  get(keptOnPhone, ['worker', 'trusted_phone'], async (ask) => {
    const kept = await checkInOf(ask.view, { week: weekOf(ask.today) })
    if (!kept) return ask.seeOther('/check-ins/new')
    if (!ask.me.phone) return ask.seeOther(`/check-ins/${kept.id}`)
    return ask.page(<CheckInKeptPage shell={ask.shell} />)
  }),
]

type How = { status: number; tooLate?: boolean }

/** The form on a kept phone, which is kept for as long again. */
export async function phonePage(ask: Ask, typed: Typed, { status, tooLate = false }: How) {
  const facts = await phoneFormFacts(ask.view, typed, '/check-ins')
  const page = <PhoneCheckInPage shell={ask.shell} facts={facts} tooLate={tooLate} />
  const token = tokenOf(ask)!
  return ask.page(page, status, { 'Set-Cookie': setPhoneCookie(token, ask.baseUrl, phoneDays) })
}

/** The week has a check-in, which a phone may not show: what was typed waits for its writer. */
export async function tooLateOnPhone(ask: Ask, { values }: Pick<Typed, 'values'>) {
  const formId = ask.fields.get('form_id')?.[0] ?? null
  const posted = { fields: ask.fields, formId, version: 0 }
  const unsent = { token: undefined, phone: tokenOf(ask), path: '/check-ins', posted, now: ask.now }
  await keepForm(ask.door, unsent)
  return phonePage(ask, { values, errors: [] }, { status: 409, tooLate: true })
}

const tokenOf = (ask: Ask) => readCookie(ask.request.headers, ask.baseUrl, 'phone')
