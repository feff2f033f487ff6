import type { Sent } from '../../support/client.ts'
import { everyone, notSignedIn, type Viewer } from './viewers.ts'

/** One thing to ask a route about: where it is, what is sent, and what each viewer must hear. */
export type Case = {
  /** What the record is to the reader of a failure: `blueDoor`, `absent`. */
  record: string
  path: string
  body?: Sent
  opens: readonly Viewer[]
  /** They may read the record and not do this to it: told no, in any words. */
  toldNo?: readonly Viewer[]
  signIn?: readonly Viewer[]
}

export const list = (names: string) => names.split(' ').filter(Boolean) as Viewer[]

export const workers = list('sam ola priya hana tom wren quinn cass finn rhys olwen otis')
export const leads = list('priya meg frank nell wren olwen')
export const managers = list('meg wren')
export const administrators = list('ada aled')
export const clinicalLeads = list('anna')
export const signedIn = everyone.filter((viewer) => !notSignedIn.includes(viewer))

export const page = (path: string, opens: readonly Viewer[], body?: Sent): Case[] => [
  { record: '-', path, opens, signIn: notSignedIn, ...(body ? { body } : {}) },
]
export const open = (path: string, body?: Sent): Case[] => [
  { record: '-', path, opens: everyone, ...(body ? { body } : {}) },
]
export const nobodys = (path: string, body?: Sent): Case[] => [
  { record: 'absent', path, opens: [], ...(body ? { body } : {}) },
]

type Kind<S> = { prefix: string; standing: Partial<Record<string, S>> }
type Asked<S> = {
  path: (id: string, name: string) => string
  opens: (standing: S, name: string) => Viewer[]
  toldNo?: (standing: S) => Viewer[]
  body?: Sent | ((name: string) => Sent)
}

/** The same question about every record of a kind, and about one that is not there. */
export function about<S>(
  { prefix, standing }: Kind<S>,
  { path, opens, toldNo, body }: Asked<S>,
): Case[] {
  const sent = (name: string) => (typeof body === 'function' ? body(name) : body)
  const make = (name: string, id: string, rest: Pick<Case, 'opens' | 'toldNo'>): Case => {
    const posted = sent(name)
    const base = { record: name, path: path(id, name), signIn: notSignedIn, ...rest }
    return posted ? { ...base, body: posted } : base
  }
  const there = Object.entries(standing).map(([name, each]) =>
    make(name, `${prefix}-${name}`, {
      opens: opens(each!, name),
      ...(toldNo ? { toldNo: toldNo(each!) } : {}),
    }),
  )
  return [...there, make('absent', `${prefix}-absent`, { opens: [] })]
}

/** One case with its own path, for everyone who is signed in. */
export const one = (record: string, path: string, opens: readonly Viewer[], body?: Sent): Case => ({
  record,
  path,
  opens,
  signIn: notSignedIn,
  ...(body ? { body } : {}),
})
