import { NotFound } from '../access/ask.ts'
import { post, type Route } from '../access/routes.ts'
import { dropCookie, readCookie, setPhoneCookie } from '../web/cookie.ts'
import { pressForm } from '../web/fields.ts'
import { endPhone } from './end-phone.ts'
import { keepPhone } from './keep-phone.ts'
import { phoneDays } from './rules.ts'

export const trustedPhoneRoutes: Route[] = [
  post('/profile/trusted-phones', ['worker'], async (ask) => {
    ask.form(pressForm)
    const { headers } = ask.request
    const before = readCookie(headers, ask.baseUrl, 'phone')
    const outcome = await keepPhone(ask.act, { headers, before })
    if (outcome.refused !== null) throw new NotFound()
    const { token } = outcome
    const cookie = token && { 'Set-Cookie': setPhoneCookie(token, ask.baseUrl, phoneDays) }
    return ask.seeOther('/profile/sessions#phones', 'phone_kept', cookie || {})
  }),

  post('/profile/trusted-phones/:id/ending', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await endPhone(ask.act, { phone: ask.param('id') })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/profile/sessions#phones', 'phone_ended')
  }),

  post('/trusted-phone/ending', ['trusted_phone'], async (ask) => {
    ask.form(pressForm)
    await endPhone(ask.act, { phone: ask.me.phone! })
    const gone = { 'Set-Cookie': dropCookie(ask.baseUrl, 'phone') }
    return ask.seeOther('/sign-in', 'phone_ended', gone)
  }),
]
