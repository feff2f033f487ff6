import {
  done,
  isRefusal,
  notFound,
  unfit,
  type Change,
  type Outcome,
  type Refusal,
} from '../access/change.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { SessionPlace, SessionType } from '../database/tables/supervision.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { setAside } from './charge-session.ts'
import { holdContract, type HeldContract } from './contract-ledger.ts'
import { findContract } from './find-contract.ts'
import { functionColumns, usualFunctions } from './defaults.ts'
import { refuseOnContract } from './fit-contract.ts'
import type { SessionFunction } from './gap.ts'
import { findGiver } from './find-giver.ts'
import { comingTo, type Job } from './coming.ts'

/** A session as it is booked; refusals name `on`, `at`, `minutes`, `people` or `giver`. */
export type Booking = {
  type: SessionType
  /** Whoever is supervised there, by their employments. */
  employments: readonly string[]
  /** A person inside, or a row of the directory, or neither: a peer group has none. */
  giver: string | null
  supervisor: string | null
  /** Without it, the contract of this supervisor that everybody here has hours of, if there is one. */
  contract?: string | null
  startsAt: Instant
  minutes: number
  place: SessionPlace
  functions?: readonly SessionFunction[]
  series?: string | null
}

/**
 * Books one session inside a running change. On a contract only people allocated that day, in groups
 * it allows, and never more minutes than are left.
 */
export async function bookInto(change: Change, booking: Booking): Promise<Outcome<{ id: string }>> {
  const given = await findGiver(change, booking)
  if (isRefusal(given)) return given
  const jobs = await comingTo(change, booking, given)
  if (isRefusal(jobs)) return jobs
  const contract = await contractFor(change, booking)
  if (contract && isRefusal(contract)) return contract
  const id = newId()
  await insertSession(change, id, { booking, jobs, contract })
  if (contract) {
    const people = jobs.length
    await setAside(change, contract, { session: id, ...timeOf(booking), people })
  }
  for (const { id: job } of jobs) await reassess(change, job)
  return done({ id })
}

const timeOf = ({ startsAt, minutes }: Booking) => ({ startsAt, minutes })

async function contractFor(
  change: Change,
  booking: Booking,
): Promise<HeldContract | Refusal | null> {
  if (booking.supervisor === null) return booking.contract ? notFound : null
  const { employments, supervisor } = booking
  const day = londonDay(booking.startsAt)
  const id = booking.contract ?? (await findContract(change, { supervisor, employments, day }))
  if (id === null || typeof id === 'object') return id
  const contract = await holdContract(change, id)
  if (contract.supervisor !== supervisor) return unfit('giver', 'Choose whose contract this is.')
  const wanted = { session: null, ...timeOf(booking), employments }
  return (await refuseOnContract(change, contract, wanted)) ?? contract
}

type Booked = { booking: Booking; jobs: readonly Job[]; contract: HeldContract | null }

async function insertSession(change: Change, id: string, { booking, jobs, contract }: Booked) {
  const { now, person } = change.who
  const { type } = booking
  await change.db
    .insertInto('supervision_session')
    .values({
      id,
      organisation_id: contract?.organisation ?? jobs[0]!.organisation_id,
      series_id: booking.series ?? null,
      type,
      giver_id: booking.giver,
      supervisor_id: booking.supervisor,
      contract_id: contract?.id ?? null,
      starts_at: booking.startsAt,
      minutes: booking.minutes,
      place: booking.place,
      ...functionColumns(booking.functions ?? usualFunctions[type]),
      made_by: person,
      made_at: now,
      changed_at: now,
    })
    .execute()
  await change.db
    .insertInto('supervisee')
    .values(
      jobs.map((job) => ({
        id: newId(),
        session_id: id,
        employment_id: job.id,
        person_id: job.person_id,
      })),
    )
    .execute()
}
