import type { Option } from '../../views/components/choices.tsx'
import type { View } from '../access/view.ts'
import { practicesFor } from './page-queries.ts'

type Kept = { practice_id: string | null }

/** The practices a holding of these jobs may have come from; two employers are told apart. */
export async function practiceOptions(
  view: View,
  jobs: string[],
  { practice_id }: Kept = { practice_id: null },
): Promise<Option[]> {
  const kept = practice_id ?? ''
  const lists = await Promise.all(
    jobs.map((employment) => practicesFor(view, { employment, kept })),
  )
  const rows = new Map(lists.flat().map((row) => [row.id, row]))
  const many = new Set([...rows.values()].map(({ organisation }) => organisation)).size > 1
  return [...rows.values()].map(({ id, name, organisation }) => ({
    value: id,
    label: many ? `${name}, ${organisation}` : name,
  }))
}
