import type { Shell } from '../../views/layout.tsx'
import { ProblemPage } from '../../views/problem.tsx'
import { retryAfter } from './admission-rules.ts'
import { compress } from './compress.ts'
import { pageHeaders } from './headers.ts'
import { busyForReaders } from './problems.ts'

const nobody: Shell = {
  person: null,
  theme: 'match',
  nav: [],
  path: '',
  madeUp: false,
  said: null,
  formId: '',
}

const headers = { ...pageHeaders, 'Retry-After': String(retryAfter) }

/** Scripts leave the page as it is and say that it is not sent yet. */
const word = { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }

const made = new Map<string, { body: string | Uint8Array<ArrayBuffer>; headers: HeadersInit }>()

/**
 * What readers get while too much is under way: no database, and made once for each encoding, or
 * saying no would cost more than saying yes.
 */
export function busyAnswer(asked: Headers): Response {
  if (asked.has('hx-request') || asked.has('x-by-itself')) {
    return new Response('Busy. Try again in a few seconds.\n', { status: 503, headers: word })
  }
  const accepts = asked.get('accept-encoding') ?? ''
  const kind = ['br', 'gzip'].find((each) => accepts.includes(each)) ?? ''
  const page = made.get(kind) ?? keep(kind)
  return new Response(page.body, { status: 503, headers: page.headers })
}

function keep(kind: string) {
  const element: { toString(): string } = ProblemPage({ shell: nobody, problem: busyForReaders })
  const { body, encoding } = compress(`<!doctype html>${element.toString()}`, kind)
  const page = { body, headers: encoding ? { ...headers, 'Content-Encoding': encoding } : headers }
  made.set(kind, page)
  return page
}
