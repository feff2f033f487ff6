import type { Sent } from '../../support/client.ts'
import { about, administrators, one, page, type Case } from './cases.ts'
import { holdings, ownerOf as mine, practices } from './records.ts'

const holding = { prefix: 'holding', standing: holdings }
const version = { version: '1' }

/** A page about one holding that only its own worker opens. */
const own = (rest: string, body?: Sent): Case[] =>
  about(holding, {
    path: (id) => `/holdings/${id}/${rest}`,
    opens: mine,
    ...(body ? { body: { ...body, ...version } } : {}),
  })

const base = '/admin/settings/practices'
const practice = (rest: string, body?: Sent): Case[] =>
  about(
    { prefix: 'practice', standing: practices },
    {
      path: (id) => `${base}/${id}${rest}`,
      opens: mine,
      ...(body ? { body: { ...body, ...version } } : {}),
    },
  )

/** Reviews, pauses, review calls, plans and corrections of holdings; and practices. */
export const livedThrough: Record<string, Case[]> = {
  'get /holdings/:id/reviews/new': own('reviews/new'),
  'post /holdings/:id/reviews': own('reviews', { answer: 'lighter', note: 'Changed words' }),
  'get /holdings/:id/pause/new': own('pause/new'),
  'post /holdings/:id/pause': own('pause', { pause_reason: 'away' }),
  'post /holdings/:id/resuming': own('resuming', {}),
  'post /holdings/:id/review-calls': own('review-calls', {}),
  'post /holdings/:id/opening': own('opening', {}),
  'get /holdings/:id/step-down': own('step-down'),
  'post /holdings/:id/step-down': own('step-down', { step_down: 'Changed words' }),
  'get /holdings/:id/sessions/edit': own('sessions/edit'),
  'post /holdings/:id/sessions': own('sessions', { sessions: '3', reason: 'Changed words' }),

  'get /admin/settings/practices': page(base, administrators),
  'post /admin/settings/practices': [
    ...page(base, administrators, { name: 'Ebb Surgery' }),
    one('of Tidewell', base, administrators, {
      name: 'Ebb Surgery',
      organisation: 'organisation-tidewell',
    }),
  ],
  'get /admin/settings/practices/:id': practice(''),
  'post /admin/settings/practices/:id': practice('', { name: 'Ebb Surgery' }),
  'post /admin/settings/practices/:id/ending': practice('/ending', {}),
  'post /admin/settings/practices/:id/opening': practice('/opening', {}),
}
