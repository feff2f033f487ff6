import { read, type View } from '../access/view.ts'
import { sayShortDay } from '../time/words.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]

const versions = (from: From) =>
  from
    .selectFrom('document_part as d')
    .leftJoin('person as p', 'p.id', 'd.made_by')
    .select(['d.document', 'd.part', 'd.number', 'd.ours', 'd.answers', 'd.made_at'])
    .select('p.name as by')

const standing = read((from, p: { organisation: string }) =>
  versions(from)
    .where('d.organisation_id', '=', p.organisation)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('document_part as n')
            .select('n.id')
            .whereRef('n.organisation_id', '=', 'd.organisation_id')
            .whereRef('n.document', '=', 'd.document')
            .whereRef('n.part', '=', 'd.part')
            .whereRef('n.number', '>', 'd.number'),
        ),
      ),
    ),
)

const before = read((from, p: { organisation: string; document: string; part: string }) =>
  versions(from)
    .where('d.organisation_id', '=', p.organisation)
    .where('d.document', '=', p.document)
    .where('d.part', '=', p.part)
    .orderBy('d.number', 'desc')
    .limit(50),
)

type Row = Awaited<ReturnType<typeof standing>>[number]

const readable = (row: Row) => ({
  ...row,
  ours: row.ours === 1,
  answers: JSON.parse(row.answers) as Record<string, string>,
})

export type Written = ReturnType<typeof readable>

/** What stands in each part of every document of one organisation. */
export const writtenIn = async (view: View, organisation: string) =>
  (await standing(view, { organisation })).map(readable)

/** Every version of one part, the last first. */
export const versionsOf = async (
  view: View,
  which: { organisation: string; document: string; part: string },
) => (await before(view, which)).map(readable)

const contacts = read((from, p: { organisation: string }) =>
  from
    .selectFrom('help_contact')
    .select(['name', 'number', 'checked_on'])
    .where('organisation_id', '=', p.organisation)
    .orderBy('position')
    .orderBy('id')
    .limit(60),
)

/** The numbers for urgent help as they are set, each with the day it was checked. */
export const numbersOf = async (view: View, organisation: string) =>
  (await contacts(view, { organisation })).map(({ name, number, checked_on: on }) => ({
    name,
    number,
    checked: on === null ? 'not yet' : sayShortDay(on),
  }))
