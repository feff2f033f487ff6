import type { Ask } from './ask.ts'
import type { Audience } from './roles.ts'

/** One line of the route table: what is asked, who may ask it, and the answer. */
export type Route = {
  method: 'get' | 'post'
  path: string
  audience: readonly Audience[]
  answer: (ask: Ask) => Response | Promise<Response>
}

type Declare = (path: string, audience: readonly Audience[], answer: Route['answer']) => Route

export const get: Declare = (path, audience, answer) => ({ method: 'get', path, audience, answer })
export const post: Declare = (path, audience, answer) => ({
  method: 'post',
  path,
  audience,
  answer,
})
