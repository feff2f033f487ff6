import { openRoom, type Held } from './body-room.ts'
import { readPosted, type Posted } from './form.ts'
import { inTime } from './in-time.ts'
import { limits } from './limits.ts'
import { isFromOurPages } from './origin-gate.ts'
import type { ProblemStatus } from './problems.ts'

/** PostgreSQL takes no NUL in a text, so no address of ours has one. */
export const hasNul = (address: string) => address.includes('%00')

const refusals = { too_large: 413, malformed: 400, too_slow: 408, no_room: 503 } as const

type Wanted = {
  isForm: boolean
  takesFile?: boolean
  baseUrl: string
  held?: Held
  ms?: number
}

/** What a form sent, null for a page, or why it is not taken. What is not from us is not read. */
export async function wholeBody(
  request: Request,
  { isForm, takesFile, baseUrl, held = openRoom, ms = limits.bodyMs }: Wanted,
): Promise<Posted | ProblemStatus | null> {
  if (hasNul(request.url)) return 404
  if (!isForm) return null
  if (!isFromOurPages(request.headers, baseUrl)) return 403
  const posted = await inTime<Awaited<ReturnType<typeof readPosted>> | 'too_slow'>(
    readPosted(request, { takesFile, held }),
    ms,
    () => 'too_slow',
  )
  return typeof posted === 'string' ? refusals[posted] : posted
}
