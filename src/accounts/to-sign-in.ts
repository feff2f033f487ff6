import type { Ask } from '../access/ask.ts'
import { readCookie } from '../web/cookie.ts'
import type { Posted } from '../web/form.ts'
import { isAnyoneHere } from './anyone-here.ts'
import { keepForm } from '../drafts/keep-form.ts'
import { secondStep } from './way-back.ts'

/** Nobody is signed in, or only half: to the sign-in page and back, with what was typed kept for its writer. */
export async function toSignIn(ask: Ask, posted: Posted | null): Promise<Response> {
  if (!(await isAnyoneHere(ask.door))) return ask.seeOther('/setup')
  const path = ask.url.pathname
  // A page that keeps words as they are typed still has them; it says so itself.
  if (path === '/drafts') return ask.word(null, 401)
  const token = readCookie(ask.request.headers, ask.baseUrl)
  // Only what a kept phone may send can have come from one that has just been ended.
  const phone = path === '/check-ins' ? phoneTokenOf(ask) : undefined
  // Half a sign-in that ran out has nothing in it to come back to.
  const isWritten = !path.startsWith('/sign-in/')
  const unsent = posted && isWritten && { token, phone, path, posted, now: ask.now }
  const kept = unsent ? await keepForm(ask.door, unsent) : false
  const back = posted ? '/' : path
  const to = ask.half ? secondStep(back) : `/sign-in?to=${encodeURIComponent(back)}`
  const answer = ask.seeOther(to, kept ? 'kept' : undefined)
  return ask.request.headers.has('hx-request') ? wholePage(answer) : answer
}

const phoneTokenOf = ({ request, baseUrl }: Ask) => readCookie(request.headers, baseUrl, 'phone')

/** htmx would put the sign-in page inside the page it left; this makes it go there instead. */
function wholePage({ headers }: Response): Response {
  const given = new Headers(headers)
  given.set('HX-Redirect', given.get('location')!)
  given.delete('location')
  return new Response(null, { status: 204, headers: given })
}
