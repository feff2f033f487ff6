import { describe, expect, it } from 'vitest'
import { Card } from '../../views/components/card.tsx'
import { Checkboxes, Radios, Select } from '../../views/components/choices.tsx'
import { ErrorSummary } from '../../views/components/error-summary.tsx'
import { Form } from '../../views/components/form.tsx'
import { DateField, NumberField, TextArea, TextField } from '../../views/components/inputs.tsx'
import { Pager } from '../../views/components/lists.tsx'
import { LevelTag } from '../../views/components/tags.tsx'
import { drawn, markup } from './markup.ts'

const options = [
  { value: 'home', label: 'Home visit' },
  { value: 'phone', label: 'Telephone' },
]

describe('fields', () => {
  it('ties label, hint and error to the input', async () => {
    const field = await drawn(
      <TextField name="label" label="Label" hint="Never a name" error="Give a label" optional />,
    )
    const input = field.querySelector('input')
    expect(input?.id).toBe('field-label')
    expect(input?.getAttribute('aria-describedby')).toBe('hint-label error-label')
    expect(input?.getAttribute('aria-invalid')).toBe('true')
    expect(field.querySelector('label')?.text).toBe('Label (optional)')
    expect(field.querySelector('#error-label')?.text).toBe('Error: Give a label')
  })

  it.each([
    ['date', <DateField name="on" label="On" />, undefined],
    ['text', <NumberField name="minutes" label="Minutes" />, 'numeric'],
  ])('asks for %s', async (type, field, inputmode) => {
    const input = (await drawn(field)).querySelector('input')
    expect(input?.getAttribute('type')).toBe(type)
    expect(input?.getAttribute('inputmode')).toBe(inputmode)
    expect(input?.hasAttribute('value')).toBe(false)
  })

  it('keeps words with markup in them', async () => {
    const words = '</textarea><b>still here</b>'
    const html = await markup(<TextArea name="note" label="Note" value={words} />)
    expect(html).toContain('&lt;/textarea&gt;&lt;b&gt;still here')
  })

  it('drops brackets from ids, never from names', async () => {
    const field = await drawn(
      <Checkboxes name="functions[]" label="For" options={options} values={['phone']} error="No" />,
    )
    const [first, second] = field.querySelectorAll('input')
    expect([first?.id, second?.id]).toEqual(['field-functions', 'field-functions-phone'])
    expect(first?.getAttribute('name')).toBe('functions[]')
    expect([first?.hasAttribute('checked'), second?.hasAttribute('checked')]).toEqual([false, true])
    expect(field.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe(
      'error-functions',
    )
  })

  it.each([
    [null, []],
    ['phone', ['phone']],
    ['gone', []],
  ])('radios given %s choose %s', async (value, chosen) => {
    const field = await drawn(<Radios name="medium" label="How" options={options} value={value} />)
    const marked = field.querySelectorAll('[checked]').map((input) => input.getAttribute('value'))
    expect(marked).toEqual(chosen)
  })

  it('a select opens on no answer', async () => {
    const field = await drawn(<Select name="medium" label="How" options={options} />)
    expect(field.querySelector('option')?.getAttribute('value')).toBe('')
    expect(field.querySelectorAll('[selected]')).toEqual([])
  })

  it('a question can head its page', async () => {
    const field = await drawn(<Radios name="how" label="How?" options={options} level={1} />)
    expect(field.querySelector('legend h1')?.text).toBe('How?')
  })
})

describe('forms', () => {
  it('carries its id and version, and leaves checking to us', async () => {
    const form = (
      await drawn(
        <Form action="/a" shell={{ formId: 'f' }} version={2} save="Save" hx-post="/a">
          x
        </Form>,
      )
    ).querySelector('form')
    expect(form?.attributes).toMatchObject({ method: 'post', novalidate: '', 'hx-post': '/a' })
    expect(form?.getAttribute('accept-charset')).toBe('utf-8')
    expect(form?.querySelector('[name=form_id]')?.getAttribute('value')).toBe('f')
    expect(form?.querySelector('[name=version]')?.getAttribute('value')).toBe('2')
    expect(form?.querySelector('button[type=submit]')?.text).toBe('Save')
  })

  it('says nothing when nothing is wrong', async () => {
    const empty = await drawn(
      <div>
        <ErrorSummary errors={[]} />
      </div>,
    )
    expect(empty.querySelector('[role=alert]')).toBeNull()
  })
})

describe('small things', () => {
  it.each([
    ['room', 'Room', 'level-room'],
    ['near', 'Near limit', 'level-near'],
    ['past', 'Past agreed', 'level-past'],
    ['well_past', 'Well past agreed', 'level-past'],
  ] as const)('the level %s is "%s"', async (level, word, look) => {
    const tag = (await drawn(<LevelTag level={level} />)).querySelector('.tag')
    expect(tag?.text).toBe(word)
    expect(tag?.classList.contains(look)).toBe(true)
    expect(tag?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('a card that changed can take focus on its heading', async () => {
    const card = await drawn(<Card id="alert-1" heading="Seen" focus level={3} />)
    expect(card.querySelector('h3')?.attributes).toMatchObject({ tabindex: '-1', 'data-focus': '' })
    expect(card.querySelector('section')?.getAttribute('aria-labelledby')).toBe('alert-1-heading')
  })

  it.each([
    [1, ['?page=2']],
    [2, ['?page=1', '?page=3']],
    [3, ['?page=2']],
  ])('page %s of 3 leads to %s', async (page, hrefs) => {
    const pager = await drawn(<Pager page={page} pages={3} href={(to) => `?page=${to}`} />)
    expect(pager.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual(hrefs)
  })
})
