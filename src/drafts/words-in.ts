import type { Fields } from '../web/body.ts'

/** Fields of a form as they are kept: name and values, in the order of the page. */
export type Words = [name: string, values: readonly string[]][]

/** What is ours, and a pasted list: rows about others wait nowhere but where they were copied. */
const ours = new Set(['form_id', 'draft_path', 'draft_page', 'put_back', 'pasted'])

/**
 * What there is to keep of a form; nothing where nobody wrote or chose anything. The version stays,
 * so that a clash is still noticed; a password or a code never does.
 */
export function wordsIn(fields: Fields): Words {
  const own = [...fields].filter(([name]) => !ours.has(name) && !/password|code|secret/i.test(name))
  return own.some(([name, values]) => name !== 'version' && values.some(Boolean)) ? own : []
}
