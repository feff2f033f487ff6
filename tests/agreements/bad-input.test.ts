import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import type { Sent } from '../support/client.ts'
import { errorBeside, proposalForm, start, valueOf } from './start.ts'

const reason = 'Kept on the page'

/** What was typed as text or digits, apart from what was left out or ticked. */
const typedTexts = (fields: Sent) =>
  Object.entries(fields).filter(
    ([field, typed]) =>
      typeof typed === 'string' && /^(near|past|every|review_on|reason)/.test(field),
  )

describe.each(dialects)('what a proposal may not say, on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  const send = async (fields: Sent) => {
    const sam = await here.as('sam')
    const form = await sam.get('/agreement/proposals/new')
    return sam.submit(form, proposalForm, { reason, ...fields })
  }

  const whole = 'Write a whole number from 0 to 999.'
  const late = 'Choose a day from tomorrow to a year from now.'
  const real = 'Write a day that exists, as in 2027-02-09.'

  it.each<[string, Sent, string, string]>([
    ['a blank number', { near_held: '' }, 'near_held', whole],
    ['a number left out', { near_held: undefined }, 'near_held', whole],
    ['NaN', { near_points: 'NaN' }, 'near_points', whole],
    ['a negative number', { near_held: '-1' }, 'near_held', whole],
    ['a part number', { past_held: '12.5' }, 'past_held', whole],
    ['a power of ten', { past_held: '1e2' }, 'past_held', whole],
    ['a number too large', { past_held: '1000' }, 'past_held', whole],
    ['a huge number', { past_held: '9'.repeat(400) }, 'past_held', whole],
    [
      'more than all of it',
      { past_share: '101' },
      'past_share',
      'Write a whole number from 0 to 100.',
    ],
    [
      'past below near',
      { near_held: '15', past_held: '12' },
      'past_held',
      'Write a number that is not below the near one.',
    ],
    [
      'no cap and no prompt',
      { past_sessions: '', every_sessions: '' },
      'every_sessions',
      'Write a most for sessions, or how often to look again.',
    ],
    [
      'a step off the line',
      { position_caseload: '5' },
      'position_caseload',
      'Choose where this sits, from firm to discretion.',
    ],
    [
      'a step left out',
      { position_caseload: undefined },
      'position_caseload',
      'Choose where this sits, from firm to discretion.',
    ],
    ['yesterday', { review_on: '2026-11-09' }, 'review_on', late],
    ['today', { review_on: '2026-11-10' }, 'review_on', late],
    ['more than a year ahead', { review_on: '2027-11-11' }, 'review_on', late],
    ['30 February', { review_on: '2027-02-30' }, 'review_on', real],
    ['no day', { review_on: '' }, 'review_on', real],
    ['no reason', { reason: '  ' }, 'reason', 'Say in a line or two why you propose this.'],
    [
      'a reason too long',
      { reason: 'a'.repeat(2001) },
      'reason',
      'This is too long. Keep it to 2,000 letters.',
    ],
    [
      'an NHS number in the reason',
      { reason: 'About 943 476 5919' },
      'reason',
      'This looks like it could be an NHS number. Take it out: Holdfast never keeps one.',
    ],
    [
      'no answer on review calls',
      { review_calls: undefined },
      'review_calls',
      'Choose one answer for review calls.',
    ],
    [
      'someone who is not linked here',
      { 'parties[]': ['person-meg'] },
      'parties',
      'Someone you ticked is not linked here now. Look again.',
    ],
  ])('%s is said beside its field, and all is kept', async (_, fields, name, message) => {
    const before = await here.count('agreement')
    const answer = await send({ words_channel: 'By phone first', ...fields })
    expect(answer.status).toBe(422)
    expect(errorBeside(answer, name)).toBe(message)
    expect(answer.page.querySelector('.error-summary')?.textContent).toContain(message)
    expect(answer.page.querySelector('title')?.textContent).toMatch(/^Error:/)
    expect(valueOf(answer, 'words_channel')).toContain('By phone first')
    const shown = typedTexts(fields).map(([field]) => [field, valueOf(answer, field)])
    expect(shown).toEqual(typedTexts(fields))
    expect(await here.count('agreement')).toBe(before)
  })

  it('says every error at once, pairs too', async () => {
    const answer = await send({ reason: '', near_span: 'x', near_held: '20', past_held: '3' })
    expect(answer.page.querySelectorAll('.error-summary li')).toHaveLength(3)
  })

  it.each<[string, Sent, number]>([
    ['a fixed element moved', { position_safeguarding: '1' }, 422],
    ['an unknown field', { status: 'in_force' }, 400],
    ['a past for community time', { past_community: '20' }, 400],
    ['a repeated field', { near_held: ['1', '2'] }, 400],
    ['another employment', { employment: 'employment-ola' }, 404],
    ['no employment', { employment: undefined }, 422],
    ['300 kB', { reason: 'a'.repeat(300 * 1024) }, 413],
  ])('%s changes nothing', async (_, fields, status) => {
    const before = await here.count('agreement')
    const answer = await send(fields)
    expect(answer.status).toBe(status)
    expect(await here.count('agreement')).toBe(before)
  })

  it('an address that names no site starts from the agreement in force', async () => {
    const sam = await here.as('sam')
    const page = await sam.get('/agreement/proposals/new?site=99')
    expect([page.status, valueOf(page, 'near_held')]).toEqual([200, '12'])
    expect((await sam.get('/agreement/proposals/new?employment=absent')).status).toBe(404)
    expect((await sam.get('/agreement/history?page=-3')).status).toBe(200)
  })
})
