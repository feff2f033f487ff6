import { read, readOne } from '../access/view.ts'

export const keptForm = readOne((from, p: { id: string; after: string }) =>
  from
    .selectFrom('kept_form')
    .select(['id', 'path', 'body', 'kept_at', 'page'])
    .where('id', '=', p.id)
    .where('kept_at', '>', p.after),
)

export const keptForms = read((from, p: { after: string }) =>
  from
    .selectFrom('kept_form')
    .select(['id', 'path', 'kept_at'])
    .where('kept_at', '>', p.after)
    .orderBy('kept_at', 'desc')
    .limit(100),
)

/** The latest words that were not saved on this page. */
export const keptOnPage = readOne((from, p: { page: string; after: string }) =>
  from
    .selectFrom('kept_form')
    .select(['id', 'path', 'kept_at'])
    .where('page', '=', p.page)
    .where('kept_at', '>', p.after)
    .orderBy('kept_at', 'desc')
    .limit(1),
)

/** The latest of all, for the page where everybody begins. */
export const keptLatest = readOne((from, p: { after: string }) =>
  from
    .selectFrom('kept_form')
    .select(['id', 'path', 'kept_at'])
    .where('kept_at', '>', p.after)
    .orderBy('kept_at', 'desc')
    .limit(1),
)
