import type { ReflectionModel } from '../database/schema.ts'
import { models } from './models.ts'

type Named = { title: string | null; body: string; model: ReflectionModel }

export const untitled = 'Without a title'

/** Letters of a first line that stand for a missing title. */
const mostShown = 80

/** The title, or the first line of one's own words where there is none. */
export function nameOf({ title, body, model }: Named): string {
  if (title) return title
  const lines = body.split('\n').map((line) => line.trim())
  const own = lines.find((line) => line !== '' && !models[model].headings.includes(line))
  const line = own ?? untitled
  return line.length > mostShown ? `${line.slice(0, mostShown).trimEnd()}…` : line
}
