import { z } from 'zod'
import { id, tick } from '../web/fields.ts'
import { fields } from './fields.ts'
import type { Part } from './part.ts'

const organisation = id('Open this page again from Documents.')

export type PartFields = Record<string, string | boolean | null> & { organisation: string }

type Stands = { ours?: boolean; words?: string }

/** What an organisation writes in one part; without ours its own words cannot be empty. */
export const partForm = ({ fields: names, ours }: Part): z.ZodType<PartFields> => {
  const own = Object.fromEntries(names.map((name) => [name, fields[name].schema]))
  const form = z.strictObject({ organisation, ...(ours ? { ours: tick } : {}), ...own })
  if (!ours) return form as unknown as z.ZodType<PartFields>
  const stands = ({ ours: used, words }: Stands) => used || words?.trim()
  return form.refine((typed) => stands(typed as Stands), {
    path: ['words'],
    message: 'Write your own words, or use the words of Holdfast.',
  }) as unknown as z.ZodType<PartFields>
}

/** The same, ready to be kept: what was left empty is not there. */
export function inputOf({ organisation: of, ours, ...rest }: PartFields) {
  const given = Object.entries(rest).filter(([, value]) => Boolean(value))
  return {
    organisation: of,
    ours: Boolean(ours),
    answers: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  }
}

export type PartInput = ReturnType<typeof inputOf>
