import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Answer, Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { everyField, type Field } from './every-field.ts'

/** One made-up number that passes the check, as people and other programs write it. */
const disguises = [
  '9434765919',
  '943 476 5919',
  '943-476-5919',
  '943.476.5919',
  'NHS no. 943/476/5919, thanks',
  '9 4 3 4 7 6 5 9 1 9',
  '943\u00a0476\u00a05919',
  '943\u200b476\u200b5919',
  '943\u2013476\u20135919',
  '９４３ ４７６ ５９１９',
  '٩٤٣ ٤٧٦ ٥٩١٩',
  'a (943) 476 [5919] b',
  '943\u00ad4765919',
]

const whole = process.env.DISGUISES === 'whole'

/** Fields that name a person, a place, a telephone or a day of our own, and nobody who is held. */
const notAboutAnyone = new Set(
  [
    ['name', 'email', 'password', 'current_password', 'new_password', 'organisation', 'number'],
    ['lead_name', 'lead_email', 'worker_name', 'worker_email', 'code', 'to'],
    ['issuer', 'client_id', 'client_secret'],
  ].flat(),
)

/** Whom to ask about an organisation's documents, and how: said to everybody who works there. */
const isOfficer = ({ form, field }: Field) =>
  form.startsWith('/admin/documents/') && ['owner', 'contact'].includes(field)

describe('an NHS number in disguise', () => {
  let parts: TestParts
  let clients: Record<Viewer, Client>
  let raw: Raw
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    const world = await makeWorld(parts)
    clients = await signEveryoneIn(world, createApp(parts))
    raw = await readEverything(parts.store)
  })
  afterAll(() => parts.close())

  it(
    'is refused in every field that takes words, and stays on the page',
    { timeout: 240_000 },
    async () => {
      const fields = (await everyField(clients)).filter(
        (each) => !notAboutAnyone.has(each.field) && !isOfficer(each),
      )
      const wrong: string[] = []
      for (const [place, { page, viewer, form, field }] of fields.entries()) {
        const start = await clients[viewer].copy().get(page)
        // All of them everywhere take a minute; by turns, each field meets some and each is met often.
        for (const typed of disguises.filter((_, n) => whole || (n + place) % 3 === 0)) {
          const answer = await clients[viewer]
            .copy()
            .submit(start, `form[action="${form}"]`, { [field]: typed })
          const kept = answer.page
            .querySelectorAll(`[name="${field}"]`)
            .some((each) => holds(each, typed))
          if (answer.status !== 422 || !kept)
            wrong.push(`${form} ${field} ${typed}: ${answer.status} ${kept ? 'kept' : 'lost'}`)
          if (answer.status === 303) await restore(parts.store, raw)
        }
      }
      console.log(
        `proof: NHS numbers: ${fields.length} fields x ${disguises.length} disguises${whole ? '' : ' by turns'}, ${wrong.length} let through or lost`,
      )
      expect(wrong).toEqual([])
      expect(fields.length).toBeGreaterThan(20)
      // Who opened the forms of others' things is written down, and nothing else.
      const { access_log: _, ...after } = await readEverything(parts.store)
      const { access_log: __, ...before } = raw
      expect(after).toEqual(before)
    },
  )
})

function holds(input: Answer['page'], typed: string): boolean {
  const value =
    input.tagName === 'TEXTAREA' ? input.textContent : (input.getAttribute('value') ?? '')
  return value.replaceAll(/\s+/g, ' ').trim() === typed.replaceAll(/\s+/g, ' ').trim()
}
