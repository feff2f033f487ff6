import type { MapFacts, SupportLine } from '../../views/supervision/support-table.tsx'
import type { View } from '../access/view.ts'
import type { SessionType } from '../database/schema.ts'
import { gapDays } from '../sessions/gap.ts'
import { sessionTypes, typeNames, typeWords } from '../sessions/words.ts'
import { scheduleFor, type Meant } from '../supervision-agreements/schedule.ts'
import { sayOften } from '../supervision-agreements/words.ts'
import { londonDay } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { sayShortDay, sayWeeks, sayWhen } from '../time/words.ts'
import {
  agreementsFor,
  bondsOf,
  lastHeld,
  lastRestorative,
  nextBooked,
  placesIn,
  teamDefaults,
  type AgreementFor,
  type BondRow,
  type DefaultRow,
  type Place,
  type Sat,
} from './map-queries.ts'
import { dueBy, holderOfAll, isMeantFor, standingOf } from './rules.ts'
import type { Scope } from './scope.ts'
import { sayStanding } from './words.ts'

/** Rows on one page of a list. */
export const pageSize = 100

type Asked = { scope: Scope; person?: string; page?: number }

/** The support maps of a scope, one for each job, in finished words. */
export async function supportMaps(view: View, { scope, person, page = 1 }: Asked) {
  const asked = { person: person ?? view.who.person }
  const which = { ...asked, limit: pageSize, offset: (page - 1) * pageSize }
  const [places, held, booked, restorative, agreements, defaults, bonds] = await Promise.all([
    placesIn[scope](view, which),
    lastHeld[scope](view, asked),
    nextBooked[scope](view, asked),
    lastRestorative[scope](view, asked),
    agreementsFor[scope](view, asked),
    teamDefaults(view, {}),
    bondsOf[scope](view, asked),
  ])
  const { now, today } = view.who
  const maps = places.map((place) => {
    const mine = <T extends { employment_id: string }>(rows: T[]) =>
      rows.filter((row) => row.employment_id === place.id)
    const last = mine(restorative)[0]?.at ?? null
    return mapOf(place, {
      held: mine(held),
      booked: mine(booked),
      agreements: mine(agreements),
      defaults: defaults.filter((row) => row.team_id === place.team_id),
      bonds: mine(bonds),
      restorative: last,
      isMine: scope === 'own',
      now,
      today,
    })
  })
  return { maps, count: Number(places[0]?.of ?? 0) }
}

type Found = {
  held: Sat[]
  booked: Sat[]
  agreements: AgreementFor[]
  defaults: DefaultRow[]
  bonds: BondRow[]
  restorative: Instant | null
  isMine: boolean
  now: Instant
  today: Day
}

function mapOf(place: Place, found: Found): MapFacts {
  const meant = meantFor(place, found)
  const given = sessionTypes.flatMap((type) => giverOf(type, found) ?? [])
  const all = holderOfAll(given.map(({ type, person }) => ({ type, giver: person })))
  const gap = gapWords(place, found)
  return {
    employment: place.id,
    person: place.person_id,
    name: place.name,
    organisation: place.organisation,
    team: place.team,
    lines: sessionTypes
      .filter((type) => meant.some((it) => it.type === type) || isKnown(type, found))
      .map((type) => lineOf(type, meant.find((it) => it.type === type) ?? null, found)),
    holdsAll: given.find(({ person }) => person === all)?.name ?? null,
    gap,
    since: sinceWords(place, found),
    usual: Object.fromEntries(
      sessionTypes.map((type) => [
        type,
        {
          minutes: meant.find((it) => it.type === type)?.minutes ?? null,
          person: given.find((it) => it.type === type)?.inside ?? null,
          supervisor: given.find((it) => it.type === type)?.supervisor ?? null,
        },
      ]),
    ) as MapFacts['usual'],
  }
}

const isKnown = (type: SessionType, { held, booked }: Found) =>
  type === 'practice' || [...held, ...booked].some((row) => row.type === type)

function meantFor(place: Place, { agreements, defaults, today }: Found): Meant[] {
  const startedOn = place.started_in_role ?? place.from_on
  const given = {
    agreements: agreements
      .filter(({ status }) => status === 'in_force')
      .map((row) => ({
        ...row,
        firstEvery: row.first_every,
        inForceFrom: londonDay(row.in_force_at!),
        endedOn: row.ended_at && londonDay(row.ended_at),
      })),
    defaults: defaults.map((row) => ({
      ...row,
      firstEvery: row.first_every,
      fromOn: row.from_on,
      madeAt: row.made_at,
    })),
  }
  return scheduleFor(given, { day: today, startedOn }).filter((it) => isMeantFor(it, place.job))
}

/** By agreement, else whoever gives the next one, or gave the last, or is bonded for it. */
function giverOf(type: SessionType, { agreements, booked, held, bonds }: Found) {
  const rows = [...agreements.filter(({ status }) => status === 'in_force'), ...booked, ...held]
  const row = rows.find((each) => each.type === type && (each.giver ?? each.supervisor) !== null)
  if (row) {
    const { giver_id: inside, supervisor_id: supervisor } = row
    const person = inside ?? row.supervisor_person ?? supervisor!
    return { type, person, name: (row.giver ?? row.supervisor)!, inside, supervisor }
  }
  const bond = bonds.find(({ kind }) => kind === type)
  if (!bond) return null
  const inside = type === 'external' ? null : bond.viewer_id
  return { type, person: bond.viewer_id, name: bond.name, inside, supervisor: null }
}

function lineOf(type: SessionType, meant: Meant | null, found: Found): SupportLine {
  const [last, next] = [found.held, found.booked].map((rows) => rows.find((it) => it.type === type))
  const proposed = found.agreements.find((it) => it.type === type && it.status === 'proposed')
  const lastOn = last ? londonDay(last.starts_at) : null
  const nextOn = next ? londonDay(next.starts_at) : null
  const standing = standingOf(meant, { lastOn, nextOn, today: found.today })
  const due = meant && dueBy(meant, lastOn)
  const words = (found.isMine ? typeWords : typeNames)[type]
  return {
    type,
    words,
    giver: giverOf(type, found)?.name ?? null,
    often: meant ? sayOften(meant) : 'When it is needed',
    by: meant?.by ?? null,
    agreement: meant?.agreement ?? proposed?.id ?? null,
    proposed: proposed !== undefined,
    last: last ? { href: hrefOf(last), on: lastOn!, when: sayShortDay(lastOn!) } : null,
    next: next ? nextOf(next, found) : null,
    standing,
    stands: sayStanding(standing, { due, isFirst: lastOn === null }),
  }
}

function nextOf(next: Sat, { now }: Pick<Found, 'now'>): SupportLine['next'] {
  const [at, on] = [next.starts_at, londonDay(next.starts_at)]
  return { href: hrefOf(next), at, on, when: sayWhen(at, { now }), day: sayShortDay(on) }
}

const hrefOf = ({ id }: Sat) => `/supervision/sessions/${id}`

/** Days without a restorative session, in weeks; nothing is said in the first of them. */
function gapWords(place: Place, { restorative, isMine, today }: Found): string | null {
  const startedOn = place.started_in_role ?? place.from_on
  const on = restorative && londonDay(restorative)
  const sessions = on ? [{ on, functions: ['restorative' as const] }] : []
  const days = gapDays(sessions, { startedOn, today })
  if (days < 7) return null
  const weeks = sayWeeks(days / 7)
  if (on === null && isMine) return 'No time that was for you is kept here yet.'
  if (on === null) return 'No time that was for them is kept here yet.'
  return isMine
    ? `It is ${weeks} since you had time that was for you.`
    : `It is ${weeks} since they had time that was for them.`
}

/** '2 weeks ago' */
function sinceWords(place: Place, { restorative, today }: Found): string {
  if (restorative === null) return 'None yet'
  const startedOn = place.started_in_role ?? place.from_on
  const sessions = [{ on: londonDay(restorative), functions: ['restorative' as const] }]
  return `${sayWeeks(gapDays(sessions, { startedOn, today }) / 7)} ago`
}
