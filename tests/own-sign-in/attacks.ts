import { begin, hrefOf, join, type WorkStage } from './stage.ts'

/** What an attack got: who is signed in, or connected, that should not be; null when nobody is. */
export type Attack = (on: WorkStage) => Promise<string | null>

/** A stranger's own answer, brought by somebody else's browser, signs them in as the stranger. */
export const strangersAnswer: Attack = async (on) => {
  const stranger = await on.invited()
  await join(on, on.browser(), stranger.path, stranger.login)
  const out = await begin(on.browser(), on.provider)
  const answer = await on.at.signIn(hrefOf(out), stranger.login)
  const theirs = on.browser()
  await begin(theirs, on.provider)
  const got = await theirs.get(answer)
  return got.status === 303 ? stranger.id : null
}

export const stolenNonce = 'a-nonce-of-another-sign-in'

/** An id token that was made for another attempt is put into this one. */
export const anotherNonce: Attack = async (on) => {
  const ivy = await on.invited()
  await join(on, on.browser(), ivy.path, ivy.login)
  const browser = on.browser()
  const href = new URL(hrefOf(await begin(browser, on.provider)))
  href.searchParams.set('nonce', stolenNonce)
  const got = await browser.get(await on.at.signIn(href.href, ivy.login))
  return got.status === 303 ? ivy.id : null
}

/** A link that went astray, taken up with an account of another address. */
export const strayInvitation: Attack = async (on) => {
  const ivy = await on.invited()
  const login = `${ivy.login}-thief`
  on.at.accounts.set(login, { sub: login, email: 'thief@example.org', email_verified: true })
  await join(on, on.browser(), ivy.path, login)
  const [identity] = await on.identities(ivy.id)
  return identity?.subject ?? null
}
