/** What may be said of an error where anyone who runs the server can read it. */
export type SaidError = {
  type: string
  message: string
  code?: string
  table?: string
  column?: string
  constraint?: string
  stack: string[]
  cause?: SaidError
}

/** PostgreSQL names these apart from its message; they are names of ours, never values. */
const names = ['code', 'table', 'column', 'constraint'] as const

const frame = /^ {4}at (?:async )?[^\n"'`]*:\d+:\d+\)?$/

/**
 * An error without the words it may carry: databases, JSON and mail servers put what somebody wrote
 * into their messages and details. What stands before the first mark that could open such a value
 * is kept; the lines of the stack say the rest.
 */
export function sayError(error: unknown, depth = 0): SaidError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: [] }
  const { name, message, stack = '', cause } = error
  const about = error as unknown as Record<string, unknown>
  const known = names.flatMap((each) => {
    const value = about[each]
    return typeof value === 'string' && /^\w{1,63}$/.test(value) ? [[each, value]] : []
  })
  return {
    type: /^\w{1,40}$/.test(name) ? name : 'Error',
    message: withoutValues(message, about.code),
    ...Object.fromEntries(known),
    stack: stack
      .replace(message, '')
      .split('\n')
      .filter((line) => frame.test(line)),
    ...(cause && depth < 3 ? { cause: sayError(cause, depth + 1) } : {}),
  }
}

/** SQLite names tables and columns, and never a value: ours are bound apart from the statement. */
const isSqlite = (code: unknown) => typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT')

function withoutValues(message: string, code: unknown): string {
  const first = isSqlite(code) ? message : message.split(/["'`<>(){}[\]:=@\n]|\d/)[0]!
  return first.trim().slice(0, 200)
}
