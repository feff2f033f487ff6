import { AnswersPage } from '../../views/setup/answers-page.tsx'
import { HelpNumbersPage, notYet } from '../../views/setup/help-numbers-page.tsx'
import { InvitationsPage, type MadeInvitation } from '../../views/setup/invitations-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { checkHelpContacts } from '../people/check-help-contacts.ts'
import { mailInvitations } from '../people/mail-invitations.ts'
import { inviteEveryone } from '../people/make-link.ts'
import { sayShortDay } from '../time/words.ts'
import { squareOf } from '../web/square.ts'
import { answersFacts } from './answers-facts.ts'
import { checkForm, linksForm } from './form.ts'
import { invitationsFacts } from './invitations-facts.ts'
import { helpNumbers } from './queries.ts'

/** The last steps, which are about everyone: numbers for help, a look over all of it, invitations. */
export const lastRoutes: Route[] = [
  get('/setup/help-contacts', ['administrator'], (ask) => helpPage(ask)),

  post('/setup/help-contacts', ['administrator'], async (ask) => {
    const form = ask.form(checkForm)
    if (!form.ok) return helpPage(ask, 422)
    const outcome = await checkHelpContacts(ask.act, form.input.contact)
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/setup/help-contacts', 'saved')
  }),

  get('/setup/answers', ['administrator'], async (ask) =>
    ask.page(<AnswersPage shell={ask.shell} facts={await answersFacts(ask.view)} />),
  ),

  get('/setup/invitations', ['administrator'], (ask) => invitationsPage(ask)),

  post('/setup/invitations', ['administrator'], async (ask) => {
    const form = ask.form(linksForm)
    if (!form.ok) return invitationsPage(ask, [], 422)
    const { press } = form.input
    if (press === 'mail') {
      if (ask.sendsMail) await mailInvitations(ask.act)
      return ask.seeOther('/setup/invitations', ask.sendsMail ? 'invited' : undefined)
    }
    const made = await inviteEveryone(ask.act, { again: press === 'again' })
    const links = made.map(({ person: id, name, token }) => {
      const link = `${ask.baseUrl}/invitations/${token}`
      return { id, name, link, square: squareOf(link) }
    })
    return invitationsPage(ask, links)
  }),
]

async function helpPage(ask: Ask, status = 200) {
  const numbers = (await helpNumbers(ask.view, {})).map(({ checked_on, ...number }) => ({
    ...number,
    checked: checked_on === null ? notYet : sayShortDay(checked_on),
    isChecked: checked_on === ask.today,
  }))
  return ask.page(<HelpNumbersPage shell={ask.shell} numbers={numbers} />, status)
}

async function invitationsPage(ask: Ask, made: MadeInvitation[] = [], status = 200) {
  const facts = await invitationsFacts(ask.view, { made, sendsMail: ask.sendsMail })
  return ask.page(<InvitationsPage shell={ask.shell} facts={facts} />, status)
}
