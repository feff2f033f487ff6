import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isInvited, issuerRefusal, mayAsk, subjectOf } from '../../src/own-sign-in/rules.ts'
import { openProvider, secret, type Mood } from '../support/provider.ts'
import {
  addProvider,
  begin,
  changeProvider,
  hrefOf,
  join,
  redirect,
  settings,
  signInWith,
  typed,
  workStage,
  type WorkStage,
} from './stage.ts'

const tenant = (letter: string) => `${letter.repeat(8)}-1111-4111-8111-111111111111`
const ours = 'http://localhost:3000'
const real = 'https://holdfast.example'

describe('what may be asked', () => {
  it.each([
    ['https://login.microsoftonline.com/x', real, true],
    ['https://accounts.google.com', ours, true],
    ['http://accounts.google.com', real, false],
    ['http://accounts.google.com', ours, false],
    ['http://127.0.0.1:9000', ours, true],
    ['http://127.0.0.1:9000', real, false],
    ['https://localhost', real, false],
    ['https://localhost.', real, false],
    ['https://[::1]', real, false],
    ['https://[fd00::1]/', real, false],
    ['https://169.254.169.254/latest', real, false],
    ['https://0x7f000001/', real, false],
    ['https://2130706433', real, false],
    ['https://10.0.0.8', ours, false],
    ['https://intranet', real, false],
    ['https://printer.local', real, false],
    ['https://metadata.google.internal', real, false],
    ['https://name:word@accounts.google.com', real, false],
    ['ftp://accounts.google.com', real, false],
    ['javascript:alert(1)', real, false],
    ['not an address', real, false],
  ])('%s from %s: %s', (address, base, may) => {
    expect(mayAsk(address, base)).toBe(may)
  })

  it('an address of Microsoft names one directory', () => {
    const at = (who: string) =>
      issuerRefusal(`https://login.microsoftonline.com/${who}/v2.0`, 'entra', real)
    expect(['common', 'organizations', 'YOUR-TENANT-ID'].map(at)).not.toContain(null)
    expect(at(tenant('a'))).toBeNull()
  })

  it('a token of another directory is nobody’s, and an address counts when vouched for', () => {
    const issuer = `https://login.microsoftonline.com/${tenant('a')}/v2.0`
    const claims = { sub: 'pairwise', tid: tenant('a'), oid: 'OID' }
    expect(subjectOf('entra', issuer, claims)).toBe(`${tenant('a')}/oid`)
    expect(subjectOf('entra', issuer, { ...claims, tid: tenant('b') })).toBeNull()
    expect(subjectOf('nhsmail', issuer, { sub: 'pairwise', tid: tenant('a') })).toBeNull()
    expect(subjectOf('google', issuer, claims)).toBe('pairwise')
    const mail = (email_verified: unknown) =>
      isInvited({ sub: 's', email: 'Ivy@Example.org', email_verified }, 'ivy@example.org')
    expect([mail(true), mail(false)]).toEqual([true, true])
    expect(isInvited({ sub: 's', email: 'x@y.z', email_verified: true }, 'i@y.z')).toBe(false)
    expect(isInvited({ sub: 's', email: 'x@y.z' }, 'i@y.z')).toBe(true)
  })
})

describe('a provider', () => {
  let on: WorkStage
  beforeAll(async () => {
    on = await workStage('sqlite')
  })
  afterAll(() => on.close())

  const trial = async (id: string) => on.ada.submit(await on.ada.get(`${settings}/${id}`), '#trial')

  it.each<[Mood | 'down', RegExp]>([
    ['down', /Nothing answers there/],
    ['broken', /not an OpenID Connect provider/],
    ['huge', /far more than it should/],
    ['slow', /too long to answer/],
  ])(
    'that is %s is said in seconds, to whoever sets it up and whoever comes',
    async (mood, words) => {
      const at = await openProvider([redirect])
      const id = await addProvider(on.ada, { issuer: at.issuer, is_on: 'yes' })
      if (mood === 'down') await at.close()
      else at.feel(mood)
      const began = performance.now()
      const [answer, tried] = await Promise.all([begin(on.browser(), id), trial(id)])
      expect(answer.status).toBe(503)
      expect(answer.words).toContain('does not answer')
      expect(tried.words).toMatch(words)
      const seconds = (performance.now() - began) / 1000
      console.log(
        `proof: own sign-in: a provider that is ${mood} is said in ${seconds.toFixed(1)} s`,
      )
      expect(seconds).toBeLessThan(8)
      if (mood !== 'down') await at.close()
      await on.ada.submit(await on.ada.get(`${settings}/${id}`), '#removal')
    },
  )

  it('that goes down half way is said too, and nobody is signed in', async () => {
    const at = await openProvider([redirect])
    const id = await addProvider(on.ada, { issuer: at.issuer })
    at.accounts.set('someone', { sub: 'someone' })
    const browser = on.browser()
    const back = await at.signIn(hrefOf(await begin(browser, id)), 'someone')
    await at.close()
    const answer = await browser.get(back)
    expect([answer.status, answer.words]).toEqual([503, expect.stringContaining('does not answer')])
  })

  it('may change its keys from one sign-in to the next', async () => {
    const ivy = await on.invited()
    await join(on, on.browser(), ivy.path, ivy.login)
    on.at.renew()
    expect((await signInWith(on, on.browser(), ivy.login)).status).toBe(303)
  })

  it('that does not know our secret is said to be ours to mend', async () => {
    const ivy = await on.invited()
    await join(on, on.browser(), ivy.path, ivy.login)
    await changeProvider(on, { client_secret: 'another secret altogether here' })
    expect((await signInWith(on, on.browser(), ivy.login)).words).toContain('did not work')
    await changeProvider(on, { client_secret: secret })
    expect((await signInWith(on, on.browser(), ivy.login)).status).toBe(303)
  })

  it('of Microsoft knows one person by directory and object, and the other directory nobody', async () => {
    const [a, b] = [tenant('a'), tenant('b')]
    const one = await openProvider([redirect], `/${a}/v2.0`)
    const two = await openProvider([redirect], `/${b}/v2.0`)
    const first = await addProvider(on.ada, { kind: 'entra', issuer: one.issuer })
    const second = await addProvider(on.olu, { kind: 'entra', issuer: two.issuer })
    const ivy = await on.invited()
    one.accounts.set('ivy', { sub: 'ivy', tid: a, oid: 'same-object' })
    one.accounts.set('guest', { sub: 'guest', tid: b, oid: 'same-object' })
    two.accounts.set('other', { sub: 'other', tid: b, oid: 'same-object' })
    const way = async (path: string, at: typeof one, login: string) => {
      const browser = on.browser()
      return browser.get(await at.signIn(hrefOf(await browser.post(path)), login))
    }
    expect((await way(`${ivy.path}/with/${first}`, one, 'guest')).status).toBe(503)
    expect((await way(`${ivy.path}/with/${first}`, one, 'ivy')).status).toBe(303)
    expect(await on.identities(ivy.id)).toMatchObject([{ subject: `${a}/same-object` }])
    expect((await way(`/sign-in/with/${first}`, one, 'ivy')).status).toBe(303)
    expect((await way(`/sign-in/with/${second}`, two, 'other')).status).toBe(403)
    expect(hrefOf(await begin(on.browser(), first))).toContain('prompt=select_account')
    await Promise.all([one.close(), two.close()])
  })

  it('shows its secret to nobody again, and keeps it locked', async () => {
    const page = await on.ada.get(`${settings}/${on.provider}`)
    expect(page.text).not.toContain(secret)
    expect(page.text).toContain(redirect)
    const wrong = { ...typed, organisation: on.practice, issuer: 'http://example.org' }
    const refused = await on.ada.post(settings, wrong)
    expect([refused.status, refused.text.includes(secret)]).toEqual([422, false])
    expect(refused.page.querySelector('#error-issuer')).not.toBeNull()
    const rows = await on.parts.store.read.selectFrom('sign_in_provider').selectAll().execute()
    expect(rows.map(({ client_secret }) => client_secret.toString('latin1')).join()).not.toContain(
      secret,
    )
  })

  it('that is changed in two tabs shows both; one that is used stays; one that is off is no button', async () => {
    const path = `${settings}/${on.provider}`
    const [one, two] = [await on.ada.get(path), await on.ada.get(path)]
    const other = await addProvider(on.ada, { issuer: 'http://127.0.0.1:9', button: 'Other' })
    const alike = await on.ada.get(`${settings}/${other}`)
    const same = await on.ada.submit(alike, '#provider', { button: typed.button })
    expect(same.page.querySelector('#error-button')).not.toBeNull()
    expect((await on.ada.submit(one, '#provider', { button: 'Work sign-in' })).status).toBe(303)
    const clash = await on.ada.submit(two, '#provider', { button: 'Our own way' })
    expect([clash.status, clash.words]).toEqual([409, expect.stringContaining('Work sign-in')])
    const used = await on.ada.submit(await on.ada.get(path), '#removal')
    expect([used.status, used.words]).toEqual([422, expect.stringContaining('Somebody signs in')])
    expect((await on.browser().get('/sign-in')).words).toContain('Work sign-in')
    await changeProvider(on, { is_on: undefined })
    expect((await on.browser().get('/sign-in')).words).not.toContain('Work sign-in')
    expect((await begin(on.browser(), on.provider)).status).toBe(404)
    await changeProvider(on, { is_on: 'yes' })
    expect((await on.olu.get(path)).status).toBe(404)
    expect((await on.olu.post(`${path}/trial`)).status).toBe(404)
  })
})
