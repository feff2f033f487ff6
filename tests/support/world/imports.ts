import type { ImportKind } from '../../../src/database/schema.ts'
import type { About } from '../../../src/imports/about.ts'
import type { Builder } from './builder.ts'
import { employments, organisations, people } from './people.ts'

type Kept = { owner: 'ada' | 'sam'; kind: ImportKind; state: 'matching' | 'checked' | 'done' }

const files = {
  adaChosen: { owner: 'ada', kind: 'people', state: 'matching' },
  adaLooked: { owner: 'ada', kind: 'people', state: 'checked' },
  adaIn: { owner: 'ada', kind: 'people', state: 'done' },
  samChosen: { owner: 'sam', kind: 'holdings', state: 'matching' },
  samLooked: { owner: 'sam', kind: 'holdings', state: 'checked' },
  samIn: { owner: 'sam', kind: 'contacts', state: 'done' },
} as const satisfies Record<string, Kept>

type FileName = keyof typeof files

export const imports = Object.fromEntries(
  Object.keys(files).map((name) => [name, `import-${name}`]),
) as Record<FileName, string>

const column = (header: string, field: string) => ({ header, field, question: null, order: null })

const aboutOf = (kind: ImportKind, isChecked: boolean): About => ({
  sheet: null,
  said: [],
  columns:
    kind === 'people'
      ? [column('Name', 'name')]
      : [column('Label', 'label'), column('Held since', 'held_since')],
  others: ['Project'],
  refused: [],
  sums: 0,
  elsewhere: 0,
  fill: kind === 'people' ? { job: 'link_worker' } : { functions: ['waiting'], intensity: 'light' },
  checked: isChecked ? { good: 1, wrong: 0, ended: 0, problems: [], warnings: [] } : null,
})

/** Lists that are being brought in, at every step, and what columns were taken for before. */
export async function addImports(build: Builder) {
  for (const [name, file] of Object.entries(files)) await addFile(build, name as FileName, file)
  for (const [name, organisation] of Object.entries(organisations)) {
    const key = { organisation_id: organisation, kind: 'holdings' as const }
    build.add('import_match', { ...key, mark: `mark of ${name}`, field: 'label' })
  }
}

async function addFile(build: Builder, name: FileName, { owner, kind, state }: Kept) {
  const [id, person_id, isIn] = [imports[name], people[owner], state === 'done']
  build.add('import_file', {
    id,
    person_id,
    organisation_id: organisations.tidewell,
    employment_id: kind === 'holdings' ? employments.sam : null,
    kind,
    state,
    row_count: 1,
    came_in: isIn ? 1 : null,
    made_at: build.at(0, -600),
    done_at: isIn ? build.at(0, -541) : null,
  })
  if (isIn) return
  const kept = { file_id: id, person_id, made_at: build.at(0, -600) }
  const words = (number: number, text: string) =>
    build.seal(person_id, { table: 'import_rows', column: 'words', row: `${id} ${number}` }, text)
  const at = { table: 'import_rows' as const, column: 'words', row: `${id} 1` }
  const cells =
    kind === 'people' ? [build.text(at, 'Rowan')] : [build.text(at, 'Tin roof'), '2026-09-01']
  const about = JSON.stringify(aboutOf(kind, state === 'checked'))
  build.add('import_rows', { ...kept, number: 0, words: await words(0, about) })
  const rows = JSON.stringify([{ n: 2, c: cells }])
  build.add('import_rows', { ...kept, number: 1, words: await words(1, rows) })
}
