import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { randomUUID } from 'node:crypto'

/** What the log may say of a request: its pattern, never its address, and a number of its own. */
export type Noted = { readonly number: string; route: string }

const all = new WeakMap<object, Noted>()

/** Of no route of ours: whatever else somebody may type. */
export const unknownRoute = '(none)'

/** What stands for this request outside of the app; in tests without a server, its own object. */
export const exchangeOf = ({ env, req }: Pick<Context, 'env' | 'req'>): object =>
  (env as Partial<HttpBindings> | undefined)?.incoming ?? req.raw

/** `exchange` is what stands for one request, such as the message that came in. */
export function noted(exchange: object | undefined): Noted {
  const known = exchange && all.get(exchange)
  if (known) return known
  const made = { number: randomUUID().slice(0, 13), route: unknownRoute }
  if (exchange) all.set(exchange, made)
  return made
}
