import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client, Sent } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { restore, readEverything } from '../support/snapshot.ts'
import { makeWorld, type World } from '../support/world.ts'
import { everyField, type Field } from '../web/every-field.ts'

/** Columns of the cast's own words that the vault seals (trust.md 2). */
const sealed = `
  holding.label holding.note holding.way_back holding.step_down holding.sessions_reason
  handover.label handover.message handover.answer advice_request.label advice_request.question
  advice_request.answer holding_review.note time_block.note stretch.reason agreement_review.words
  contact.note co_holder.name co_holder.shares
  check_in.note alert_context.context conversation.agreed agreement.reason agreement_element.words
  kept_form.body import_rows.words action.what action.reason carrying_item.words carrying_item.second_name
  carrying_item.ask_first alert_snooze.reason stress_area.hazards stress_area.controls
  reflection.title reflection.body reflection.tags excerpt.words
  plan_section.words plan_version.words complaint.words
  preparation.words preparation_item.words talking_point.words
  session_record.words session_record_version.words session_comment.words
  supervision_agreement.purpose supervision_agreement.exceptions supervision_agreement.urgent
  supervision_agreement.employer_knows supervisor.access_needs contract.confidentiality
  second_factor.secret sign_in_provider.client_secret sign_in_attempt.verifier
  sign_in_attempt.nonce import_rows.words`
  .trim()
  .split(/\s+/)

/**
 * What people call themselves, each other, their places and help, what an employer says to all, what
 * a directory and a contract say of the business of a supervisor, and where an organisation signs in.
 */
const openByDesign =
  /(^\/supervisors\S* (approach|registration_\w+)|^\/contracts\S* reason|^\/admin\/settings\/(help-contacts\S* note|statement words)|^\/service-gaps\S* area|^\/admin\/documents\S* \w+|^\/admin\/settings\/sign-in\S* (issuer|client_id|button)| (name|email|organisation|number|\w+_(name|email)))$/

/** A mark that no other field has, of letters that no field refuses. */
const markOf = (number: number) =>
  `wxwx${Array.from(String(number).padStart(4, '0'), (figure) => 'bcdfghjklm'[Number(figure)]).join('')}`

describe('words at rest', () => {
  let parts: TestParts
  let world: World
  let clients: Record<Viewer, Client>
  let logged = ''
  beforeAll(async () => {
    for (const name of ['log', 'error', 'warn'] as const) {
      vi.spyOn(console, name).mockImplementation((...all) => {
        logged += all.map((each) => (each instanceof Error ? each.stack : String(each))).join(' ')
      })
    }
    parts = await freshParts('sqlite')
    world = await makeWorld(parts, { canaries: true })
    clients = await signEveryoneIn(world, createApp(parts))
  })
  afterAll(() => parts.close())

  /** The database, its log and whatever else lies in the folder, as bytes. */
  const bytes = () =>
    readdirSync(join(parts.folder, 'data')).map((name) => ({
      name,
      bytes: readFileSync(join(parts.folder, 'data', name)),
    }))

  const isIn = (text: string, files = bytes()) =>
    [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(Buffer.from(text).toString('hex')),
    ].some((form) => files.some((file) => file.bytes.includes(form)))

  it('are nowhere in the files, each of the cast that is sealed', () => {
    const { canaries } = world
    const [closed, open] = [true, false].map((wanted) =>
      canaries.filter(({ table, column }) => sealed.includes(`${table}.${column}`) === wanted),
    )
    expect(bytes().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['holdfast.db', 'holdfast.db-wal']),
    )
    const kinds = new Set(closed!.map(({ table, column }) => `${table}.${column}`))
    expect(sealed.filter((kind) => !kinds.has(kind))).toEqual([])
    const files = bytes()
    const found = closed!.filter(({ text }) => isIn(text, files))
    const control = open!.filter(({ text }) => isIn(text, files))
    process.stdout.write(
      `proof: at rest: ${closed!.length} sealed canaries, ${found.length} found in ` +
        `${bytes().length} files; ${control.length} of ${open!.length} open ones found\n`,
    )
    expect(found).toEqual([])
    expect(control).toHaveLength(open!.length)
  })

  it('are nowhere after being typed into any field of any form', { timeout: 120_000 }, async () => {
    const fields = await everyField(clients)
    const raw = await readEverything(parts.store)
    const [found, inLogs]: [string[], string[]] = [[], []]
    let kept = 0
    for (const [number, each] of fields.entries()) {
      const [mark, where] = [markOf(number), `${each.form} ${each.field}`]
      if (await type(each, mark)) kept += 1
      if (isIn(mark)) found.push(where)
      if (logged.includes(mark)) inLogs.push(where)
      await restore(parts.store, raw)
    }
    process.stdout.write(
      `proof: at rest: ${fields.length} fields typed into, ${kept} kept, ${found.length} found in the ` +
        `files, ${inLogs.length} in the logs\n`,
    )
    expect(found.filter((where) => !openByDesign.test(where))).toEqual([])
    expect(inLogs).toEqual([])
    expect(found.length).toBeGreaterThan(0)
    expect(kept).toBeGreaterThan(40)
  })

  async function type({ page, viewer, form, field }: Field, mark: string): Promise<boolean> {
    const start = await clients[viewer].copy().get(page)
    const filled: Sent = { [field]: field.includes('email') ? `${mark}@example.org` : mark }
    const answer = await clients[viewer].copy().submit(start, `form[action="${form}"]`, {
      ...whatElse(form),
      ...filled,
    })
    return answer.status === 303
  }
})

/** What a form needs besides, where its page starts it empty. */
function whatElse(form: string): Sent {
  if (form === '/holdings') {
    return { label: 'Green gate', 'functions[]': ['waiting'], intensity: 'light' }
  }
  if (form.endsWith('/contacts')) return { minutes: '20', medium: 'phone' }
  if (form.endsWith('/co-holders')) return { role: 'gp', name: 'The surgery' }
  if (form.endsWith('/ending')) return { end_reason: 'goals_met' }
  if (form.endsWith('/reviews')) return { answer: 'still_right' }
  if (form === '/check-ins') return { felt_load: 'heavy', sharing: 'only_me' }
  if (form.endsWith('/proposals')) return { reason: 'A steadier year' }
  return {}
}
