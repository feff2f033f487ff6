import type { BondKind, Job } from '../database/schema.ts'
import { setKinds, type SetKind } from './keep-bonds.ts'

type Member = { employment: string; person: string; job: Job }
type Bond = { employment_id: string; viewer_id: string; kind: BondKind }

export type Around = {
  /** Everyone in the team. */
  members: readonly Member[]
  bonds: readonly Bond[]
  /** People of the organisation whose job it is. */
  managers: readonly string[]
  clinical: readonly string[]
}

export type Suggested = { chosen: string; seen: string; others: string[] }

/** Who stands beside a member: as it is, or as it would be sensible where nobody is named yet. */
export function suggestBonds(member: Member, around: Around): Record<SetKind, Suggested> {
  const of = (kind: SetKind) => {
    const [seen = '', ...others] = viewersOf(member, kind, around)
    return { chosen: seen || (usual[kind](member, around) ?? ''), seen, others }
  }
  return Object.fromEntries(setKinds.map((kind) => [kind, of(kind)])) as Record<SetKind, Suggested>
}

const viewersOf = ({ employment }: Member, kind: SetKind, { bonds }: Around) =>
  bonds
    .filter((bond) => bond.employment_id === employment && bond.kind === kind)
    .map(({ viewer_id }) => viewer_id)

/** Nobody answers to themselves, and of several nobody is picked for anyone. */
const only = (people: readonly string[], { person }: Member) => {
  const others = [...new Set(people)].filter((each) => each !== person)
  return others.length === 1 ? others[0]! : null
}

const usual: Record<SetKind, (member: Member, around: Around) => string | null> = {
  line: (member, around) =>
    member.job === 'lead'
      ? usual.manager(member, around)
      : only(
          leads(around).map(({ person }) => person),
          member,
        ),
  manager: (member, around) => {
    const ofLeads = leads(around).flatMap((lead) => viewersOf(lead, 'manager', around))
    return only(ofLeads, member) ?? only(around.managers, member)
  },
  clinical: (member, around) => only(around.clinical, member),
}

const leads = ({ members }: Around) => members.filter(({ job }) => job === 'lead')
