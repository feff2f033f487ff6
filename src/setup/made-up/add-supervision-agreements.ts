import { newId } from '../../database/ids.ts'
import { functionColumns, usualFunctions } from '../../sessions/defaults.ts'
import { startingWords } from '../../supervision-agreements/starting-words.ts'
import { addDays } from '../../time/london.ts'
import type { Day } from '../../time/types.ts'
import { begun, there, type Told } from './add-supervisors.ts'
import { momentOf } from './calendar.ts'
import { employments } from './cast.ts'
import type { Loading } from './loading.ts'
import { supervisors, type Rhythm } from './supervised.ts'
import { dueDay, weeks } from './turns.ts'

const agreedTypes = ['line', 'clinical', 'external'] as const
type AgreedType = (typeof agreedTypes)[number]

/** What is kept: of one-to-ones all, with Fiona what is promised, outside only that they met. */
const keeps = { line: 'full', clinical: 'actions', external: 'log' } as const

const purposes: Record<AgreedType, string> = {
  line: 'To look at the work together, and at what gets in its way.',
  clinical: 'To talk about risk, and who stands beside whom.',
  external: 'Room to put down what the work leaves behind.',
}

const firstDay = (loading: Loading, { of }: Rhythm): Day => {
  const started = loading.calendar.daysAgo(employments[of].inRole)
  return started > begun(loading) ? started : begun(loading)
}

/** So that each session falls due on the day it was; whoever is new agreed after the first one. */
function agreedFrom(loading: Loading, rhythm: Rhythm): Day {
  const days = [3, 2, 1, 0].map((turn) => dueDay(loading, rhythm, turn))
  const first = days.find((day) => day >= firstDay(loading, rhythm))!
  const from = addDays(first, 1 - 7 * weeks(rhythm))
  return from > loading.calendar.daysAgo(employments[rhythm.of].inRole) ? from : addDays(first, 1)
}

/** One for each rhythm, signed by all whom it names. */
export async function addAgreement({ loading, pending }: Told, rhythm: Rhythm) {
  const { of, by, minutes } = rhythm
  const type = rhythm.type as AgreedType
  const [id, giver] = [newId(), by(0)]
  const { person, of: employer } = employments[of]
  const organisation_id = loading.organisations[employer]
  const sealer = await loading.sealer(organisation_id)
  const seal = (column: string, words: string) =>
    sealer.seal('supervision_agreement', column, id, words)
  const at = momentOf(agreedFrom(loading, rhythm), '09:00')
  const words = startingWords[type]
  pending.add('supervision_agreement', there, {
    id,
    employment_id: loading.employments[of],
    person_id: loading.people[person],
    organisation_id,
    number: agreedTypes.indexOf(type) + 1,
    type,
    status: 'in_force',
    giver_id: 'person' in giver ? loading.people[giver.person] : null,
    supervisor_id: 'supervisor' in giver ? loading.supervisors[giver.supervisor] : null,
    every: weeks(rhythm),
    unit: 'week',
    first_every: null,
    minutes,
    ...functionColumns(usualFunctions[type]),
    credit_rule: 'bacp',
    keeps: keeps[type],
    purpose: seal('purpose', purposes[type]),
    exceptions: seal('exceptions', words.exceptions),
    urgent: seal('urgent', words.urgent),
    employer_knows: words.employer_knows ? seal('employer_knows', words.employer_knows) : null,
    review_on: addDays(firstDay(loading, rhythm), 364),
    proposed_by: loading.people[person],
    proposed_at: at,
    in_force_at: at,
  })
  addParties({ loading, pending }, rhythm, { agreement_id: id, signed_at: at })
}

type Signed = { agreement_id: string; signed_at: string }

/** A supervisor without a sign-in signed on paper, and Ruth has seen it. */
function addParties(
  { loading, pending }: Pick<Told, 'loading' | 'pending'>,
  { of, by }: Rhythm,
  signed: Signed,
) {
  const { people } = loading
  const giver = by(0)
  const here = { ...signed, signed_how: 'here' as const }
  const inside = 'person' in giver ? giver.person : supervisors[giver.supervisor].person
  const worker = people[employments[of].person]
  pending.add('supervision_party', there, { ...here, capacity: 'worker', person_id: worker })
  pending.add('supervision_party', there, {
    ...here,
    capacity: 'supervisor',
    person_id: inside && people[inside],
    ...(!inside && { signed_how: 'paper', kept_by: people.ruth }),
  })
  if ('person' in giver) return
  pending.add('supervision_party', there, { ...here, capacity: 'employer', person_id: people.ruth })
}
