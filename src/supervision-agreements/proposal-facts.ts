import type { View } from '../access/view.ts'
import type { SessionType } from '../database/schema.ts'
import { typeHints } from '../sessions/words.ts'
import { addDays } from '../time/london.ts'
import type { FieldError, Values } from '../web/form.ts'
import { readAgreement } from './facts.ts'
import { fittingBonds } from './fitting.ts'
import { bondsOn, jobsToAgree, supervisorsKnown, versionsOf } from './queries.ts'
import { agreedTypes, usual, type AgreedType } from './schedule.ts'
import { otherWords, startingWords } from './starting-words.ts'
import { typeWords } from './words.ts'
import { whoSeesFor } from './who-sees.ts'

/** One job that an agreement may be proposed for. */
export type JobFact = {
  id: string
  person: string
  name: string
  organisation: string
  isMine: boolean
  isLed: boolean
  isManaged: boolean
}

export type Choice = { label: string; hint: string; href: string }

type Sent = { values: Values; version: number; errors?: FieldError[]; changedSince?: boolean }

/** Everything the proposal page shows, finished. */
export type ProposalFacts = {
  job: JobFact
  type: AgreedType
  title: string
  /** The newest agreement of this kind its writer has seen; sent back with the form. */
  version: number
  givers: { value: string; label: string; hint?: string }[]
  whoSees: string
  otherWords: typeof otherWords
  waits: string | null
  values: Values
  errors: FieldError[]
  changedSince: boolean
}

/** Jobs the viewer may propose for, once each, one's own first. */
export async function jobsFor(view: View): Promise<JobFact[]> {
  const rows = await jobsToAgree(view, {})
  const { person: me } = view.who
  const byJob = [...Map.groupBy(rows, ({ id }) => id).values()]
  const jobs = byJob.map((all): JobFact => {
    const { id, person_id: person, name, organisation } = all[0]!
    const has = (kind: string) => all.some((row) => row.kind === kind)
    const isMine = person === me
    return { id, person, name, organisation, isMine, isLed: has('line'), isManaged: has('manager') }
  })
  return jobs.toSorted((a, b) => Number(b.isMine) - Number(a.isMine))
}

export const jobChoices = (jobs: JobFact[]): Choice[] =>
  jobs.map(({ id, name, organisation, isMine }) => ({
    label: isMine ? 'You' : name,
    hint: organisation,
    href: `/supervision/agreements/new?employment=${id}`,
  }))

export const typeChoices = (job: JobFact): Choice[] =>
  agreedTypes.map((type) => ({
    label: typeWords[type],
    hint: typeHints[type],
    href: `/supervision/agreements/new?employment=${job.id}&type=${type}`,
  }))

export const typeNamed = (asked: string | null): AgreedType | null =>
  agreedTypes.find((type) => type === asked) ?? null

/** The form as it opens, from what is in force or from words of ours, or as it was sent. */
export async function proposalFacts(
  view: View,
  { job, type }: { job: JobFact; type: AgreedType },
  sent?: Sent,
): Promise<ProposalFacts> {
  const versions = await versionsOf(view, { employment: job.id, type })
  const inForce = versions.find(({ status }) => status === 'in_force')
  const about = { employment_id: job.id, person_id: job.person, name: job.name }
  const latest = versions[0]?.number ?? 0
  return {
    job,
    type,
    title: typeWords[type],
    version: sent && !sent.changedSince ? sent.version : latest,
    givers: await giversOf(view, job, type),
    whoSees: await whoSeesFor(view, about),
    otherWords,
    waits: versions.find(({ status }) => status === 'proposed')?.id ?? null,
    values: sent?.values ?? (await openingOf(view, type, inForce?.id)),
    errors: sent?.errors ?? [],
    changedSince: sent?.changedSince ?? false,
  }
}

/** Who may give it; someone who is only a manager or clinical lead here names themself. */
async function giversOf(view: View, job: JobFact, type: AgreedType) {
  const { person: me } = view.who
  if (type === 'external') {
    const able = job.isMine || job.isLed || job.isManaged
    const known = able ? await supervisorsKnown(view, {}) : []
    return known.map(({ id, name }) => ({ value: id, label: name }))
  }
  const fits = fittingBonds[type]
  const bonds = await bondsOn(view, { employment: job.id })
  const able = bonds.filter(({ kind, viewer_id: id }) => {
    return fits.includes(kind) && (job.isMine || job.isLed || id === me)
  })
  const once = able.filter(
    ({ viewer_id: id }, index) => able.findIndex((each) => each.viewer_id === id) === index,
  )
  return once.map(({ viewer_id: id, name, kind }) => ({
    value: id,
    label: id === me ? `${name} (you)` : name,
    hint: bondWords[kind] ?? '',
  }))
}

const bondWords: Partial<Record<string, string>> = {
  line: 'lead',
  clinical: 'clinical lead',
  manager: 'manager',
}

const usualReviewDays = 182

async function openingOf(view: View, type: AgreedType, inForce?: string): Promise<Values> {
  const review_on = addDays(view.who.today, usualReviewDays)
  const found = inForce ? await readAgreement(view, inForce) : null
  if (!found || found.row.purpose === null) return { ...starting(type), review_on }
  const { row, text } = found
  const open = (column: 'purpose' | 'exceptions' | 'urgent' | 'employer_knows') =>
    text.open('supervision_agreement', column, row.id, row[column]) ?? startingWords[type][column]
  return {
    with: row.supervisor_id ?? row.giver_id ?? '',
    purpose: open('purpose'),
    every: String(row.every),
    unit: row.unit,
    first_every: row.first_every === null ? '' : String(row.first_every),
    minutes: String(row.minutes),
    'functions[]': functionsIn(row),
    credit_rule: row.credit_rule,
    keeps: row.keeps,
    exceptions: open('exceptions'),
    urgent: open('urgent'),
    employer_knows: open('employer_knows'),
    review_on,
  }
}

const functionsIn = (row: Record<'normative' | 'formative' | 'restorative', number>) =>
  (['normative', 'formative', 'restorative'] as const).filter((name) => row[name] === 1)

function starting(type: AgreedType): Values {
  const often = usual.find((it) => it.type === (type as SessionType))!
  const { functions, ...text } = startingWords[type]
  return {
    ...text,
    'functions[]': functions,
    every: String(often.every),
    unit: often.unit,
    first_every: often.firstEvery === null ? '' : String(often.firstEvery),
    minutes: String(often.minutes),
    credit_rule: 'bacp',
  }
}
