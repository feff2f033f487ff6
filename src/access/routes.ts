import type { List } from '../web/list.ts'
import type { Ask } from './ask.ts'
import type { Audience } from './roles.ts'

/** One line of the route table: what is asked, who may ask it, and the answer. */
export type Route = {
  method: 'get' | 'post'
  path: string
  audience: readonly Audience[]
  answer: (ask: Ask) => Response | Promise<Response>
  /** The list on that page, whole, for a file to keep: what the page opens; null where it is not. */
  list?: (ask: Ask) => Promise<List | null>
  /** Its form may bring one file of at most 5 MB, in a field called `file`. */
  takesFile?: true
}

type Declare = (path: string, audience: readonly Audience[], answer: Route['answer']) => Route

export const get = (
  path: string,
  audience: readonly Audience[],
  answer: Route['answer'],
  list?: Route['list'],
): Route => ({ method: 'get', path, audience, answer, ...(list ? { list } : {}) })
export const post: Declare = (path, audience, answer) => ({
  method: 'post',
  path,
  audience,
  answer,
})

/** A form that may bring a file. */
export const postFile: Declare = (path, audience, answer) => ({
  ...post(path, audience, answer),
  takesFile: true,
})
