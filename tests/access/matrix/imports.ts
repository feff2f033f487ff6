import { imports } from '../../support/world/imports.ts'
import { bodies } from './bodies.ts'
import { administrators, one, page, workers, type Case } from './cases.ts'
import type { Viewer } from './viewers.ts'

type Name = keyof typeof imports
type Asked = {
  base: string
  own: Viewer
  names: Name[]
  end?: string
  body?: Record<string, string>
}

/** A list that is brought in is its bringer’s alone, at every step. */
const steps = ({ base, own, names, end = '', body }: Asked): Case[] => [
  ...names.map((name) => one(name, `${base}/${imports[name]}${end}`, [own], body)),
  one('absent', `${base}/import-absent${end}`, [], body),
]

const columns = {
  people: { column_0: 'name', order_0: '', other_0: '', fill_job: 'link_worker', fill_team: '' },
  holdings: {
    column_0: 'label',
    column_1: 'held_since',
    fill_functions: 'waiting',
    fill_intensity: 'light',
  },
}

const staff = { base: '/setup/import', own: 'ada' } as const
const mine = { base: '/holdings/import', own: 'sam' } as const
const version = { version: '1' }

export const broughtIn: Record<string, Case[]> = {
  'get /setup/import': page('/setup/import', administrators),
  'get /setup/import/template': page('/setup/import/template', administrators),
  'post /setup/import': [
    one('-', '/setup/import', administrators, { pasted: 'Name\nRowan Quill\n' }),
  ],
  'get /setup/import/:id': steps({ ...staff, names: ['adaChosen', 'adaLooked', 'adaIn'] }),
  'get /setup/import/:id/columns': steps({ ...staff, names: ['adaChosen'], end: '/columns' }),
  'post /setup/import/:id/columns': steps({
    ...staff,
    names: ['adaChosen'],
    end: '/columns',
    body: { ...columns.people, ...version },
  }),
  'get /setup/import/:id/preview': steps({ ...staff, names: ['adaLooked'], end: '/preview' }),
  'post /setup/import/:id/rows': steps({
    ...staff,
    names: ['adaLooked'],
    end: '/rows',
    body: version,
  }),
  'post /setup/import/:id/undoing': steps({
    ...staff,
    names: ['adaIn'],
    end: '/undoing',
    body: bodies.press,
  }),
  'post /setup/import/:id/removal': steps({
    ...staff,
    names: ['adaChosen'],
    end: '/removal',
    body: bodies.press,
  }),
  'get /holdings/import': page('/holdings/import', workers),
  'get /holdings/import/template': page('/holdings/import/template', workers),
  'post /holdings/import': [
    one('-', '/holdings/import', workers, {
      kind: 'holdings',
      pasted: 'Label;Held since\nTin roof;3 April 2026\n',
    }),
  ],
  'get /holdings/import/:id': steps({ ...mine, names: ['samChosen', 'samLooked', 'samIn'] }),
  'get /holdings/import/:id/columns': steps({ ...mine, names: ['samChosen'], end: '/columns' }),
  'post /holdings/import/:id/columns': steps({
    ...mine,
    names: ['samChosen'],
    end: '/columns',
    body: { ...columns.holdings, ...version },
  }),
  'get /holdings/import/:id/preview': steps({ ...mine, names: ['samLooked'], end: '/preview' }),
  'post /holdings/import/:id/rows': steps({
    ...mine,
    names: ['samLooked'],
    end: '/rows',
    body: version,
  }),
  'post /holdings/import/:id/undoing': steps({
    ...mine,
    names: ['samIn'],
    end: '/undoing',
    body: bodies.press,
  }),
  'post /holdings/import/:id/removal': steps({
    ...mine,
    names: ['samChosen'],
    end: '/removal',
    body: bodies.press,
  }),
}
