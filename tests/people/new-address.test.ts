import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendMails } from '../../src/notices/send-mails.ts'
import { writeMails } from '../../src/notices/write-mails.ts'
import type { Letter } from '../../src/notices/smtp.ts'
import { letterOf } from '../../src/setup/letters.ts'
import { emailOf, person } from '../accounts/cast.ts'
import { dialects } from '../support/parts.ts'
import { adminStage, type AdminStage } from './admin.ts'

describe.each(dialects)('somebody’s changed e-mail address on %s', (dialect) => {
  let on: AdminStage
  let letters: Letter[]
  let name: string
  let id: string
  let made = 0
  beforeAll(async () => {
    on = await adminStage(dialect)
  })
  afterAll(() => on.parts.close())
  beforeEach(async () => {
    letters = []
    name = `Ivy Lane ${(made += 1)}`
    id = await person(on.parts, on.practice, { name, job: 'link_worker' })
  })

  const change = async (more: Record<string, string>, whose = id) =>
    on.ada.submit(await on.ada.get(`/admin/people/${whose}`), '#person', more)
  const send = async (fails = false) => {
    await writeMails(on.parts)
    const keep = async (letter: Letter) => {
      if (fails) throw Object.assign(new Error('No'), { code: 'EENVELOPE' })
      letters.push(letter)
    }
    await sendMails(on.parts, keep, letterOf)
    return letters.map(({ to }) => to).toSorted()
  }
  const kept = async () =>
    (await on.parts.store.read.selectFrom('mail').select('old_address').execute())
      .map(({ old_address }) => old_address)
      .filter((address) => address !== null)

  it('is told to the old one, which is forgotten then, and to the new one', async () => {
    const email = `new${made}@example.org`
    await change({ email })
    expect(await send()).toEqual([emailOf(name), email].toSorted())
    const { subject, text } = letters.find(({ to }) => to === emailOf(name))!
    expect(`${subject} ${text}`).toContain('Somebody changed the e-mail address')
    expect(`${subject} ${text}`).not.toMatch(/Ivy|Riverside|new\d/)
    expect(await kept()).toEqual([])
  })

  it('is told to the old one though the sign-in was closed, and the server was down', async () => {
    await change({ email: `new${made}@example.org` })
    expect(await send(true)).toEqual([])
    await on.ada.submit(await on.ada.get(`/admin/people/${id}`), '#sign-in-state')
    on.parts.clock.forward({ minutes: 2 })
    expect(await send()).toContain(emailOf(name))
  })

  it('is told at every change, also of one’s own, and not when only the name is another', async () => {
    await change({ email: `new${made}@example.org` })
    await change({ email: `newer${made}@example.org` })
    await change({ name: 'Ivy Moor' })
    expect((await kept()).toSorted()).toEqual([emailOf(name), `new${made}@example.org`])
    await change({ email: 'ada.new@example.org' }, on.admin)
    expect(await send()).toContain(emailOf('Ada Field'))
  })
})
