import type { Act } from '../access/change.ts'
import type { Asker } from '../access/asker.ts'
import type { Door } from '../access/door.ts'
import { open } from '../access/door.ts'
import { giveBack } from '../accounts/attempts.ts'
import { startTheirSession } from '../accounts/start-their-session.ts'
import type { Instant } from '../time/types.ts'
import type { Problem } from '../../views/problem.tsx'
import { askWho, type Known } from './ask-who.ts'
import { findKnown } from './find-known.ts'
import { isTheirOwn, linkIdentity } from './link-identity.ts'
import { startLimit } from './start-attempt.ts'
import { takeAttempt, type Attempt } from './take-attempt.ts'
import { takeInvitationWith } from './take-invitation.ts'
import { problems, sayTrouble } from './words.ts'

type Answer = {
  search: URLSearchParams
  /** Which browser brings it, by its cookie. */
  browser: string | null
  asker: Asker | null
  act: () => Act
  request: Request
  address: string
  now: Instant
}

type Taken =
  | { is: 'in'; next: string; headers: Record<string, string> }
  | { is: 'connected' }
  | { is: 'not_in'; problem: Problem; status: number }

/** What comes back from a provider, whatever it was asked for. */
export async function takeAnswer(door: Door, answer: Answer): Promise<Taken> {
  const { search, browser, asker, now } = answer
  const attempt = await takeAttempt(door, { state: search.get('state'), browser, now })
  const way = asker ? { href: '/', label: 'Go to this week' } : toSignIn
  if (!attempt) return notIn({ ...problems.over, way }, 404)
  const said = await askWho(door, attempt, `?${search}`)
  if (said.is === 'off') return notIn({ ...problems.off, way }, 404)
  if (said.is === 'in_trouble') {
    const { trouble, button } = said
    return notIn(sayTrouble(trouble, button, way), trouble === 'stopped' ? 200 : 503)
  }
  await giveBack(open(door).store, startLimit(answer.address))
  if (attempt.purpose === 'sign_in') return signIn(door, { attempt, who: said, answer })
  if (attempt.purpose === 'invitation') return join(door, { attempt, who: said, answer })
  return connect({ attempt, who: said, answer })
}

const toSignIn = { href: '/sign-in', label: 'Go to sign in' }
const toOwn = { href: '/profile/security/work', label: 'Back to your sign-in' }

const notIn = (problem: Problem, status: number): Taken => ({ is: 'not_in', problem, status })

type Believed = { attempt: Attempt; who: Known; answer: Answer }

async function signIn(door: Door, { attempt, who, answer }: Believed): Promise<Taken> {
  const person = await findKnown(door, who, answer.now)
  if (!person) return notIn({ ...problems.not_known, way: toSignIn }, 403)
  return goIn(door, { person, attempt, who, answer })
}

async function join(door: Door, { attempt, who, answer }: Believed): Promise<Taken> {
  const joined = await takeInvitationWith(door, attempt, { who, now: answer.now })
  if (joined.refused !== null) return notIn({ ...problems[joined.refused], way: toSignIn }, 403)
  return goIn(door, { person: joined.person, attempt, who, answer })
}

/** A new session always; it is whole where the provider asks for a second factor itself. */
async function goIn(door: Door, going: Believed & { person: string }): Promise<Taken> {
  const { person, attempt, who, answer } = going
  const { request, now } = answer
  const second = who.provider.asks_second === 1
  const given = { person, request, to: attempt.way_back, now, second, byProvider: true }
  const { next, headers } = await startTheirSession(door, given)
  return { is: 'in', next, headers }
}

async function connect({ attempt, who, answer }: Believed): Promise<Taken> {
  if (!isTheirOwn(attempt, answer.asker)) {
    return notIn({ ...problems.not_yours, way: toSignIn }, 403)
  }
  const outcome = await linkIdentity(answer.act(), who)
  if (outcome.refused === null) return { is: 'connected' }
  const why = outcome.refused === 'unfit' ? problems.somebody_elses : problems.off
  return notIn({ ...why, way: toOwn }, 403)
}
