import type { BondsFacts } from '../../views/setup/bonds-page.tsx'
import type { View } from '../access/view.ts'
import { bondWords, jobWords } from '../people/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { setKinds, type BondChoice, type SetKind } from './keep-bonds.ts'
import { liveBonds, members, nameable } from './queries.ts'
import { suggestBonds } from './suggest-bonds.ts'

type Asked = { team: { id: string; name: string }; others: BondsFacts['others'] }

/** Everyone of a team with who stands beside them, or would: as it is kept, or as it was sent. */
export async function bondsFacts(
  view: View,
  { team, others }: Asked,
  sent: { values: Values; errors: FieldError[]; changed: boolean } | null,
): Promise<BondsFacts> {
  const here = { team: team.id }
  const [people, bonds, all] = await Promise.all([
    members(view, here),
    liveBonds(view, here),
    nameable(view, here),
  ])
  const withJob = (job: string) => all.filter((each) => each.job === job).map(({ id }) => id)
  const [managers, clinical] = [withJob('manager'), withJob('clinical_lead')]
  const around = { members: people, bonds, managers, clinical }
  const kinds = setKinds.filter((kind) => kind !== 'clinical' || clinical.length > 0)
  return {
    team,
    others,
    kinds: kinds.map((kind) => ({ kind, label: labels[kind] })),
    rows: people.map((member) => ({
      employment: member.employment,
      name: member.name,
      job: jobWords[member.job],
      options: unique([...all.filter(({ id }) => id !== member.person), ...besides(member, bonds)]),
      ...withSent(suggestBonds(member, around), sent?.values, member.employment),
    })),
    errors: sent?.errors ?? [],
    changed: sent?.changed ?? false,
  }
}

type Live = Awaited<ReturnType<typeof liveBonds>>[number]

/** Whoever stands beside them now, also from another organisation. */
const besides = ({ employment }: { employment: string }, bonds: readonly Live[]) =>
  bonds
    .filter(({ employment_id }) => employment_id === employment)
    .map(({ viewer_id: id, name }) => ({ id, name }))

const labels: Record<SetKind, string> = {
  line: 'Who leads them',
  manager: 'Their manager',
  clinical: bondWords.clinical,
}

/** Somebody with two jobs is named once. */
const unique = <T extends { id: string; name: string }>(all: readonly T[]) =>
  all
    .filter(({ id }, place) => all.findIndex((each) => each.id === id) === place)
    .map(({ id, name }) => ({ value: id, label: name }))

type Suggested = ReturnType<typeof suggestBonds>

/** What was sent is put back where it was chosen, also when a row was added meanwhile. */
function withSent(suggested: Suggested, values: Values | undefined, employment: string) {
  const place = columnOf(values, 'employment').indexOf(employment)
  const of = (kind: SetKind) => ({
    ...suggested[kind],
    chosen: place < 0 ? suggested[kind].chosen : (columnOf(values, kind)[place] ?? ''),
  })
  return { line: of('line'), manager: of('manager'), clinical: of('clinical') }
}

const columnOf = (values: Values | undefined, name: string) => [values?.[`${name}[]`] ?? []].flat()

type Columns = Record<`${SetKind | `seen_${SetKind}`}[]`, (string | null)[]>

/** The form, choice by choice. A kind that the page did not show is no choice. */
export const choicesIn = (typed: Columns & { 'employment[]': string[] }): BondChoice[] =>
  typed['employment[]'].flatMap((employment, row) =>
    setKinds
      .filter((kind) => typed[`${kind}[]`].length > row)
      .map((kind) => ({
        row,
        employment,
        kind,
        viewer: typed[`${kind}[]`][row] ?? null,
        seen: typed[`seen_${kind}[]`][row] ?? null,
      })),
  )
