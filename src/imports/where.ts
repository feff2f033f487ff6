import type { ImportKind } from '../database/schema.ts'

/** Where the pages of one kind of file are, and where they lead back to. */
export type Where = { base: string; back: string; backWords: string; title: string }

const people: Where = {
  base: '/setup/import',
  back: '/admin/people',
  backWords: 'People',
  title: 'Bring in people from a spreadsheet',
}
const work: Where = {
  base: '/holdings/import',
  back: '/holdings',
  backWords: 'Holding',
  title: 'Bring in your own list',
}

export const whereOf: Record<ImportKind, Where> = { people, holdings: work, contacts: work }
