import type { SaidError } from './say-error.ts'

type Line = { level: string; time: string; msg?: string; err?: SaidError }

/** One line of the log as a person reads it, with what went wrong under it. */
export function plainLine(json: string, withTime = false): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json) as Line
  const facts = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`)
  const loud = withTime && level !== 'info' ? level.toUpperCase() : ''
  const first = [withTime ? time.slice(11, 19) : '', loud, msg ?? '', ...facts]
  return [first.filter(Boolean).join(' '), ...(err ? sayUnder(err) : [])].join('\n')
}

function sayUnder({ type, message, stack, cause, ...more }: SaidError): string[] {
  const facts = Object.entries(more).map(([name, value]) => ` ${name}=${value}`)
  const own = `  ${type}: ${message}${facts.join('')}`
  return [own, ...stack, ...(cause ? ['  because of', ...sayUnder(cause)] : [])]
}
