import { MailPage } from '../../views/notices/mail-page.tsx'
import { NoticesPage } from '../../views/notices/notices-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { noticesFile } from './notice-file.ts'
import { mailsFile } from './file.ts'
import { chooseDigestTime } from './choose-digest-time.ts'
import { digestTimeForm, seenForm } from './form.ts'
import { mailFacts } from './mail-facts.ts'
import { noticesFacts } from './notice-facts.ts'
import { digestTime } from './queries.ts'
import { seeNotices } from './see-notices.ts'
import { tryMailsAgain } from './try-mails-again.ts'

export const noticeRoutes: Route[] = [
  get(
    '/notices',
    ['signed_in'],
    (ask) => noticesPage(ask),
    (ask) => noticesFile(ask.view),
  ),

  post('/notices/seen', ['signed_in'], async (ask) => {
    const form = ask.form(seenForm)
    if (!form.ok) return noticesPage(ask, { values: {}, errors: form.errors }, 422)
    await seeNotices(ask.act, form.input.until)
    return ask.seeOther('/notices', 'seen')
  }),

  post('/notices/digest-time', ['signed_in'], async (ask) => {
    const form = ask.form(digestTimeForm)
    if (!form.ok) return noticesPage(ask, form, 422)
    const chosen = { digestAt: form.input.digest_at, version: form.version }
    const outcome = await chooseDigestTime(ask.act, chosen)
    if (outcome.refused === null) return ask.seeOther('/notices', 'saved')
    return noticesPage(ask, { values: form.values, errors: [] }, 409)
  }),

  get(
    '/admin/mail',
    ['administrator'],
    (ask) => mailPage(ask),
    (ask) => mailsFile(ask.view),
  ),

  post('/admin/mail/tries', ['administrator'], async (ask) => {
    ask.form(pressForm)
    await tryMailsAgain(ask.act)
    return ask.seeOther('/admin/mail', 'tried_again')
  }),
]

type Typed = { values: Values; errors: FieldError[] }

async function noticesPage(ask: Ask, typed: Typed = { values: {}, errors: [] }, status = 200) {
  const mine = await digestTime(ask.view, {})
  if (!mine) throw new NotFound()
  const kept = { digest_at: mine.digest_at }
  const facts = {
    ...(await noticesFacts(ask.view, ask.pageNumber)),
    typed: { ...typed, values: { ...kept, ...typed.values } },
    version: mine.version,
    clash: status === 409 ? clashOf(kept, typed.values) : null,
    sendsMail: ask.sendsMail,
  }
  return ask.page(<NoticesPage shell={ask.shell} facts={facts} />, status)
}

async function mailPage(ask: Ask) {
  const facts = { ...(await mailFacts(ask.view)), sendsMail: ask.sendsMail }
  return ask.page(<MailPage shell={ask.shell} facts={facts} />)
}
