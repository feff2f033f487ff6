import { read, readOne } from '../access/view.ts'

/** Those of the organisations the asker administers, by what their buttons say. */
export const providers = read((from, p: { organisation: string }) =>
  from
    .selectFrom('sign_in_provider')
    .select(['id', 'kind', 'issuer', 'button', 'is_on'])
    .where('organisation_id', '=', p.organisation)
    .orderBy('button')
    .orderBy('id')
    .limit(100),
)

export const provider = readOne((from, p: { id: string }) =>
  from
    .selectFrom('sign_in_provider')
    .select(['id', 'organisation_id', 'kind', 'issuer', 'client_id', 'button', 'version'])
    .select(['asks_second', 'only_way', 'is_on'])
    .where('id', '=', p.id),
)

export type Provider = NonNullable<Awaited<ReturnType<typeof provider>>>
