import type { Context } from 'hono'
import type { Problem } from '../views/problem.tsx'
import { BadRequest, NotFound } from './access/ask.ts'
import type { Asking } from './asking.ts'
import { isCannotNow } from './database/cannot-now.ts'
import { everyRoute } from './every-route.ts'
import { log } from './log/log.ts'
import { busyAnswer } from './web/busy.ts'
import { exchangeOf, noted } from './web/noted.ts'
import { broken, cannotSave, takesTooLong, type ProblemStatus } from './web/problems.ts'

const helpNow = everyRoute.find(({ method, path }) => method === 'get' && path === '/help/urgent')!

const isHelpNow = ({ req }: Context) => req.path === helpNow.path && req.method !== 'POST'

/** What is answered when a request is refused, comes at a bad time, or breaks. */
export class Apologies {
  readonly #asking: Asking

  constructor(asking: Asking) {
    this.#asking = asking
  }

  async refuse(context: Context, status: ProblemStatus): Promise<Response> {
    const ask = this.#asking.whoever(context) ?? (await this.#asking.whoAgain(context))
    return ask.problem(status)
  }

  forError(error: unknown, context: Context): Promise<Response> {
    if (error instanceof NotFound) return this.refuse(context, 404)
    if (error instanceof BadRequest) return this.refuse(context, 400)
    return this.#forMistake(context, error)
  }

  /** No place was free. A form keeps what was typed; whom to ring is always said. */
  forCrowd(context: Context, isForm: boolean): Response | Promise<Response> {
    const needsWords = isForm || isHelpNow(context)
    return needsWords ? this.#withoutDatabase(context) : busyAnswer(context.req.raw.headers)
  }

  forDelay(context: Context): Response | Promise<Response> {
    const { number, route } = noted(exchangeOf(context))
    log.warn({ number, route }, 'A request takes too long')
    return this.#withoutDatabase(context, takesTooLong)
  }

  /** A mistake of ours: the page shows what was typed, even when the database cannot be asked. */
  async #forMistake(context: Context, error: unknown): Promise<Response> {
    const { number, route } = noted(exchangeOf(context))
    const isForNow = isCannotNow(error)
    log.error({ number, method: context.req.method, route, err: error }, 'A request broke')
    if (isForNow && isHelpNow(context)) return this.#withoutDatabase(context)
    const ask = await this.#asking.whoAgain(context, this.#asking.sentBy(context))
    const say = (to: typeof ask) =>
      isForNow ? to.problem(503, cannotSave(number)) : to.problem(500, broken(number))
    return say(ask).catch(() => say(this.#asking.nobody(context)))
  }

  /** Nobody is asked who this is. */
  #withoutDatabase(context: Context, problem?: Problem) {
    const ask = this.#asking.nobody(context)
    return isHelpNow(context) ? helpNow.answer(ask) : ask.problem(503, problem)
  }
}
