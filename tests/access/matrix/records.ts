import type { World } from '../../support/world.ts'
import type { Viewer } from './viewers.ts'

/** Who a record belongs to, who else may read it, and who may answer it: from product.md 6. */
/** `once` was asked, and is told that it is over. */
export type Standing = { own: string; reads?: string; acts?: string; once?: string }

const list = (names = '') => names.split(' ').filter(Boolean) as Viewer[]

export const ownerOf = ({ own }: Standing) => list(own)
export const readersOf = ({ own, reads }: Standing) => [...list(own), ...list(reads)]
export const actorsOf = ({ acts }: Standing) => list(acts)
export const onceAsked = ({ acts, once }: Standing) => [...list(acts), ...list(once)]

export const holdings: Record<keyof World['holdings'], Standing> = {
  blueDoor: { own: 'sam', reads: 'priya anna cass' },
  twoCats: { own: 'sam', reads: 'priya' },
  allotment: { own: 'sam', reads: 'priya' },
  highTide: { own: 'sam', reads: 'priya anna' },
  longAgo: { own: 'sam' },
  lighthouse: { own: 'ola', reads: 'priya anna' },
  quietStreet: { own: 'priya', reads: 'meg' },
  redGate: { own: 'hana', reads: 'priya anna' },
  greenBench: { own: 'hana', reads: 'meg' },
  oldBoat: { own: 'tom', reads: 'meg' },
  slipway: { own: 'quinn', reads: 'frank sam' },
  formerHouse: { own: '' },
  farField: { own: 'otis', reads: 'olwen' },
}

export const coHolders: Record<keyof World['coHolders'], keyof World['holdings']> = {
  blueDoorGp: 'blueDoor',
  blueDoorCass: 'blueDoor',
  allotmentFinn: 'allotment',
  lighthouseNurse: 'lighthouse',
  slipwaySam: 'slipway',
}

/** `acts` was asked and may answer. */
export const handovers: Record<keyof World['handovers'], Standing> = {
  allotmentOla: { own: 'sam', reads: 'priya ola', acts: 'ola' },
  lighthouseHana: { own: 'ola', reads: 'priya hana', acts: 'hana' },
  blueDoorHana: { own: 'sam', reads: 'priya', once: 'hana' },
  highTideOla: { own: 'sam', reads: 'priya', once: 'ola' },
  slipwayFinn: { own: 'quinn', reads: 'frank finn', acts: 'finn' },
  redGateUna: { own: 'hana', reads: 'priya' },
  farFieldOlwen: { own: 'otis', reads: 'olwen', acts: 'olwen' },
}

/** `acts` is the clinical lead who was asked. */
export const advice: Record<keyof World['advice'], Standing> = {
  highTideAnna: { own: 'sam', reads: 'anna', acts: 'anna' },
  blueDoorAnna: { own: 'sam', reads: 'anna' },
  lighthouseAnna: { own: 'ola', reads: 'anna', acts: 'anna' },
  allotmentAnna: { own: 'sam', once: 'anna' },
  allotmentFrank: { own: 'sam' },
  farFieldOlwen: { own: 'otis' },
}

export const leave: Record<keyof World['leave'], Standing> = {
  sam: { own: 'sam', reads: 'priya' },
  priya: { own: 'priya', reads: 'meg' },
  hanaLantern: { own: 'hana', reads: 'meg' },
  otis: { own: 'otis', reads: 'olwen' },
}

export const timeBlocks: Record<keyof World['timeBlocks'], Standing> = leave

export const stretches: Record<keyof World['stretches'], Standing> = {
  samHighTide: { own: 'sam', reads: 'priya' },
  samWhole: { own: 'sam', reads: 'priya' },
  hanaLantern: { own: 'hana', reads: 'meg' },
  otis: { own: 'otis', reads: 'olwen' },
}

/** `own` works in that team; `reads` has a bond into it or runs its organisation. */
export const gaps: Record<keyof World['gaps'], Standing> = {
  harbour: { own: 'sam ola priya hana', reads: 'anna wren meg ada' },
  lantern: { own: 'hana tom wren', reads: 'meg aled' },
  ferry: { own: 'olwen otis' },
}

/** Everyone who works there now. */
export const instruments: Record<keyof World['instruments'], Standing> = {
  tidewell: { own: 'sam ola priya hana anna frank nell quinn cass finn beth rhys ada' },
  lantern: { own: 'hana meg tom wren aled' },
  farshore: { own: 'olwen otis' },
}

/** Who answers, for the organisation it was sent to. */
export const complaints: Record<keyof World['complaints'], Standing> = {
  sam: { own: 'ada' },
  tom: { own: 'aled' },
  otis: { own: '' },
}

/** Who looks after what was loaded there. */
export const loadedInstruments: Record<keyof World['instruments'], Standing> = {
  tidewell: { own: 'ada' },
  lantern: { own: 'aled' },
  farshore: { own: '' },
}

/** The list that each administrator keeps. */
export const practices: Record<keyof World['practices'], Standing> = {
  tidewell: { own: 'ada' },
  lantern: { own: 'aled' },
  farshore: { own: '' },
}

/** `acts` may answer: the lead for work, who was asked for contact, who was chosen for felt. */
export const alerts: Record<keyof World['alerts'], Standing> = {
  /** It waits with Wren, who knows no more than that; Frank took it on when he still could. */
  samCases: { own: 'sam', reads: 'priya wren', acts: 'priya' },
  samPoints: { own: 'sam' },
  samHours: { own: 'sam' },
  samAlone: { own: 'sam', reads: 'priya anna', acts: 'priya' },
  samFelt: { own: 'sam', reads: 'priya', acts: 'priya' },
  samContact: { own: 'sam', reads: 'priya beth', acts: 'priya beth' },
  quinnHelp: { own: 'quinn', reads: 'frank', acts: 'frank' },
  olaPoints: { own: 'ola', reads: 'priya wren', acts: 'priya' },
  olaFelt: { own: 'ola' },
  olaClosed: { own: 'ola', reads: 'priya' },
  priyaCases: { own: 'priya', reads: 'meg', acts: 'meg' },
  hanaTidewell: { own: 'hana', reads: 'priya meg', acts: 'priya meg' },
  hanaLantern: { own: 'hana', reads: 'meg', acts: 'meg' },
  tomCases: { own: 'tom', reads: 'meg', acts: 'meg' },
  tomAlone: { own: 'tom', reads: 'meg', acts: 'meg' },
  unaCases: { own: 'una' },
  otisAlone: { own: 'otis', reads: 'olwen', acts: 'olwen' },
  harbourTeam: { own: '', reads: 'priya meg wren anna', acts: 'priya meg wren' },
  harbourOffloaded: { own: '', reads: 'priya meg anna', acts: 'priya meg' },
  ferryTeam: { own: '', reads: 'olwen', acts: 'olwen' },
}

/** Whom it is about; who promised or was promised it, or sits where it is kept. `acts` keep it. */
export const actions: Record<keyof World['actions'], Standing> = {
  sam: { own: 'sam', reads: 'priya', acts: 'priya' },
  samOwn: { own: 'sam', reads: 'priya', acts: 'sam' },
  samRing: { own: 'sam', reads: 'priya anna', acts: 'anna' },
  samFormer: { own: 'sam' },
  samDone: { own: 'sam', reads: 'priya', acts: 'priya' },
  samDropped: { own: 'sam', reads: 'priya', acts: 'priya' },
  ola: { own: 'ola', reads: 'sam priya finn', acts: 'ola' },
  harbourStress: { own: 'wren', reads: 'priya meg', acts: 'wren' },
  tom: { own: 'tom', reads: 'meg', acts: 'meg' },
  otis: { own: 'otis', reads: 'olwen', acts: 'olwen' },
}

/** `own` works in that team, leads it, or looks after somebody in it. */
export const debriefs: Record<keyof World['debriefs'], Standing> = {
  harbourNow: { own: 'sam ola priya hana', reads: 'anna wren' },
  harbourNext: { own: 'sam ola priya hana', reads: 'anna wren' },
  harbourLast: { own: 'sam ola priya hana', reads: 'anna wren' },
  harbourQuarter: { own: 'sam ola priya hana', reads: 'anna wren' },
  lanternNext: { own: 'hana tom wren', reads: 'meg' },
  lanternLast: { own: 'hana tom wren', reads: 'meg' },
  ferryLast: { own: 'otis olwen' },
}

/** Who brings it; the lead; who sits there; the second name. */
export const items: Record<keyof World['items'], Standing> = {
  sam: { own: 'sam', reads: 'priya ola' },
  samPlain: { own: 'sam', reads: 'priya ola' },
  samOffered: { own: 'sam', reads: 'priya' },
  samTakenBack: { own: 'sam' },
  ola: { own: 'ola', reads: 'priya sam' },
  olaSafe: { own: 'ola', reads: 'priya sam' },
  tom: { own: 'tom', reads: 'meg' },
  otis: { own: 'otis', reads: 'olwen' },
}

export const assessments: Record<keyof World['assessments'], Standing> = {
  harbour: { own: 'wren', reads: 'priya meg' },
  ferry: { own: '', reads: 'olwen' },
}

/** `acts` may still sign. */
export const agreements: Record<keyof World['agreements'], Standing> = {
  samFirst: { own: 'sam', reads: 'priya' },
  sam: { own: 'sam', reads: 'priya wren' },
  ola: { own: 'ola', reads: 'priya anna' },
  priya: { own: 'priya', reads: 'meg' },
  hanaTidewell: { own: 'hana', reads: 'priya' },
  hanaProposed: { own: 'hana', reads: 'priya', acts: 'priya' },
  hanaLantern: { own: 'hana', reads: 'meg' },
  tom: { own: 'tom', reads: 'meg' },
  otis: { own: 'otis', reads: 'olwen' },
}

export const checkIns: Record<keyof World['checkIns'], Standing> = {
  sam: { own: 'sam' },
  samLastWeek: { own: 'sam' },
  ola: { own: 'ola' },
  hana: { own: 'hana' },
  tom: { own: 'tom' },
  otis: { own: 'otis' },
}

/** Whose load is counted, by employment. */
export const loads: Partial<Record<keyof World['employments'], Standing>> = {
  sam: { own: 'sam', reads: 'priya' },
  samBefore: { own: 'sam' },
  ola: { own: 'ola', reads: 'priya' },
  priya: { own: 'priya', reads: 'meg' },
  hanaTidewell: { own: 'hana', reads: 'priya' },
  hanaLantern: { own: 'hana', reads: 'meg' },
  tom: { own: 'tom', reads: 'meg' },
  quinn: { own: 'quinn', reads: 'frank' },
  una: { own: '' },
  otis: { own: 'otis', reads: 'olwen' },
  wren: { own: '' },
}

/** A person's page opens for themself and along a live bond; their agreements likewise. */
type About = Standing & { agreement?: string; leads?: string }

export const persons: Partial<Record<keyof World['people'], About>> = {
  sam: { own: 'sam', reads: 'priya anna wren', agreement: 'priya wren', leads: 'priya' },
  ola: { own: 'ola', reads: 'priya anna wren', agreement: 'priya anna', leads: 'priya' },
  priya: { own: 'priya', reads: 'meg', agreement: 'meg', leads: 'meg' },
  hana: { own: 'hana', reads: 'priya anna meg', agreement: 'priya meg', leads: 'priya meg' },
  tom: { own: 'tom', reads: 'meg', agreement: 'meg', leads: 'meg' },
  wren: { own: 'wren', reads: 'meg' },
  quinn: { own: 'quinn', reads: 'frank', agreement: 'frank', leads: 'frank' },
  rhys: { own: 'rhys', reads: 'nell', agreement: 'nell', leads: 'nell' },
  cass: { own: 'cass', reads: 'wren', agreement: 'wren', leads: 'wren' },
  ivy: { own: '', reads: 'priya', agreement: 'priya', leads: 'priya' },
  una: { own: '' },
  eve: { own: '' },
  ada: { own: '' },
  anna: { own: 'anna' },
  dora: { own: '' },
  meg: { own: 'meg' },
  olwen: { own: 'olwen' },
  otis: { own: 'otis', reads: 'olwen', agreement: 'olwen', leads: 'olwen' },
  nobody: { own: '' },
}

export const agreementReaders = ({ agreement }: About) => list(agreement)
export const leadsOf = ({ leads }: About) => list(leads)

/** `own` keeps the account of that person; `reads` employs them too. */
export const administeredPeople: Partial<Record<keyof World['people'], Standing>> = {
  sam: { own: 'ada' },
  hana: { own: 'aled', reads: 'ada' },
  tom: { own: 'aled' },
  una: { own: 'ada' },
  dora: { own: 'ada' },
  ivy: { own: 'ada' },
  eve: { own: '' },
  otis: { own: '' },
  nobody: { own: '' },
}

export const administeredJobs: Partial<Record<keyof World['employments'], Standing>> = {
  sam: { own: 'ada' },
  samBefore: { own: '' },
  hanaTidewell: { own: 'ada' },
  hanaLantern: { own: 'aled' },
  tom: { own: 'aled' },
  una: { own: 'ada' },
  otis: { own: '' },
}
