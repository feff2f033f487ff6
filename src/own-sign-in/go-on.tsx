import { GoOnPage } from '../../views/own-sign-in/go-on-page.tsx'
import { ProblemPage } from '../../views/problem.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { sayWaiting } from '../accounts/words.ts'
import type { Started } from './start-attempt.ts'
import { sayTrouble, type Way } from './words.ts'

/**
 * The way out to a provider. It is a page and not a redirect: a browser follows no redirect from a
 * form to another site (`form-action 'self'`), and the form has to be a form, so that no other site
 * can begin a sign-in here. The page goes on by itself, and has a link for whoever it does not.
 */
export function goOn(ask: Ask, started: Started, way: Way): Promise<Response> {
  if (started.is === 'unknown') throw new NotFound()
  if (started.is === 'ready') {
    const { href, button, cookie } = started
    const headers = { 'Set-Cookie': cookie, Refresh: `0; url=${href}` }
    return ask.page(<GoOnPage shell={ask.shell} href={href} button={button} />, 200, headers)
  }
  if (started.is === 'waiting') {
    const problem = { title: 'Please wait', words: [sayWaiting(started.until, ask.now)], way }
    return ask.page(<ProblemPage shell={ask.shell} problem={problem} />, 429)
  }
  const problem = sayTrouble(started.trouble, started.button, way)
  return ask.page(<ProblemPage shell={ask.shell} problem={problem} />, 503)
}
