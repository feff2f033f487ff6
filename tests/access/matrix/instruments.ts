import { ownCheck } from '../../../src/instruments/own-check.ts'
import type { Sent } from '../../support/client.ts'
import { about, administrators, one, page, signedIn, type Case } from './cases.ts'
import { instruments, loadedInstruments, ownerOf as mine } from './records.ts'

const base = '/admin/instruments'
const load = { definition: JSON.stringify(ownCheck), may_use: 'yes', step: 'load' }
const answers = { version: '1', item_i1: '3' }

/** Whoever works there now may use it; the one that comes with Holdfast is for everybody. */
const used = (rest: string, body?: Sent): Case[] =>
  about(
    { prefix: 'instrument', standing: instruments },
    {
      path: (id) => `/instruments/${id}${rest}`,
      opens: mine,
      ...(body ? { body } : {}),
    },
  )

const loaded = (rest: string, body?: Sent): Case[] =>
  about(
    { prefix: 'instrument', standing: loadedInstruments },
    {
      path: (id) => `${base}/${id}${rest}`,
      opens: mine,
      ...(body ? { body } : {}),
    },
  )

const ownOne = (rest: string, body?: Sent) =>
  one('comes with Holdfast', `/instruments/own-check-1${rest}`, signedIn, body)

const removal = (instrument: string, answer: string) =>
  `/instruments/instrument-${instrument}/answers/answer-${answer}/removal`
const press = { version: '1' }

/** Checks people use for themselves, and those an administrator loads. */
export const checkedAlone: Record<string, Case[]> = {
  'get /instruments': page('/instruments', signedIn),
  'get /instruments/:id': [...used(''), ownOne('')],
  'get /instruments/:id/new': [...used('/new'), ownOne('/new')],
  'post /instruments/:id/answers': [
    ...used('/answers', answers),
    ownOne('/answers', { item_down: '3' }),
  ],
  'post /instruments/:id/answers/:answers/removal': [
    one('absent', removal('tidewell', 'absent'), [], press),
    one("Sam's", removal('tidewell', 'sam'), ['sam'], press),
    one("Otis'", removal('farshore', 'otis'), ['otis'], press),
    one("Sam's, of another check", removal('farshore', 'sam'), [], press),
  ],
  'post /instruments/:id/removal': [
    ...used('/removal', { sure: 'yes' }),
    ownOne('/removal', { sure: 'yes' }),
  ],

  'get /admin/instruments': page(base, administrators),
  'get /admin/instruments/new': page(`${base}/new`, administrators),
  'post /admin/instruments': [
    ...page(base, administrators, load),
    one('only checked', base, administrators, { ...load, step: 'check' }),
  ],
  'get /admin/instruments/:id': loaded(''),
  'post /admin/instruments/:id/withdrawal': loaded('/withdrawal', press),
}
