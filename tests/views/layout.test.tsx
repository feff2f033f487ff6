import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { Page } from '../../views/layout.tsx'
import { drawn } from './markup.ts'
import { shell } from './review.tsx'

describe('the layout', () => {
  const pageWith = (props: Partial<Parameters<typeof Page>[0]>, children: Child = 'Words') =>
    drawn(<Page {...{ shell, title: 'Alerts', ...props }}>{children}</Page>)

  it.each([
    [false, 'Alerts · Holdfast'],
    [true, 'Error: Alerts · Holdfast'],
  ])('with error %s is titled "%s"', async (error, title) => {
    expect((await pageWith({ error })).querySelector('title')?.text).toBe(title)
  })

  it.each([
    ['/alerts', 'page'],
    ['/alerts/1', 'true'],
    ['/alerts-old', undefined],
  ])('on %s marks Alerts as %s', async (path, current) => {
    const page = await pageWith({ shell: { ...shell, path } })
    expect(page.querySelector('nav a[href="/alerts"]')?.getAttribute('aria-current')).toBe(current)
    expect(page.querySelector('nav a[href="/"]')?.hasAttribute('aria-current')).toBe(false)
  })

  it('keeps the two links that never move when nobody is signed in', async () => {
    const page = await pageWith({ shell: { ...shell, person: null, nav: [] } })
    expect(page.querySelectorAll('.always a').map((link) => link.getAttribute('href'))).toEqual([
      '/help/who-sees-what',
      '/help/urgent',
    ])
    expect(page.querySelector('form[action="/sign-out"]')).toBeNull()
  })

  it('signs out by a plain form', async () => {
    const form = (await pageWith({})).querySelector('form[action="/sign-out"]')
    expect(form?.getAttribute('method')).toBe('post')
    expect(form?.querySelector('[name=form_id]')?.getAttribute('value')).toBe('form-1')
  })

  it.each([true, false])('with a made-up team %s', async (madeUp) => {
    const page = await pageWith({ shell: { ...shell, madeUp } })
    expect(page.querySelector('a[href="/setup/sample-data"]') !== null).toBe(madeUp)
  })

  it('always has a place for what was said', async () => {
    const silent = await pageWith({ shell: { ...shell, said: null } })
    expect(silent.querySelector('#said[role=status]')?.text.trim()).toBe('')
    expect((await pageWith({})).querySelector('#said')?.text).toContain('Saved.')
  })

  it('never swaps in a failure over a form', async () => {
    const meta = (await pageWith({})).querySelector('meta[name=htmx-config]')
    const config: unknown = JSON.parse(meta?.getAttribute('content') ?? '')
    expect(config).toEqual({ includeIndicatorCSS: false, noSwap: [204, 304, '5xx'] })
  })

  it('tells words from markup', async () => {
    const page = await pageWith({ title: '<b>' }, '<script>alert(1)</script>')
    expect(page.querySelectorAll('main script, title b')).toEqual([])
  })
})
