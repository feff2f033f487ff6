import type { Option } from '../components/choices.tsx'
import type { SummaryRow } from '../components/lists.tsx'
import type { Typed } from '../components/typed.ts'

export type ContractsFacts = {
  title: string
  ended: boolean
  page: number
  hasMore: boolean
  manages: boolean
  lines: {
    id: string
    /** Of whoever supervises, or, to them, of whoever pays. */
    name: string
    days: string
    left: string
    bought: string
    note: string
  }[]
  led: { team: string; supervisor: string; left: string; bought: string; ends: string }[]
}

export type QuestionFacts = Typed & {
  step: string
  number: number
  of: number
  again: boolean
  /** What was answered so far, without what only usually fits. */
  answered: Typed['values']
  back: string
  supervisors: Option[]
  teams: Option[]
  people: Option[]
}

export type CheckFacts = Typed & {
  title: string
  rows: SummaryRow[]
  whoSees: string
  /** What is left of the contract that is renewed. */
  carry: string | null
}

export type LedgerLine = { what: string; minutes: string; pounds: string }

export type ContractFacts = {
  id: string
  version: number
  title: string
  supervisor: { name: string; href: string | null }
  manages: boolean
  summary: { key: string; value: string }[]
  notes: string[]
  ended: string | null
  ledger: LedgerLine[]
  chart: {
    summary: string
    rows: { label: string; figure: string; value: number; past?: number }[]
  }
  /** Booked ones: those whose time has come, and those to come. */
  sessions: Record<'waiting' | 'coming', { href: string; words: string }[]>
  people: {
    id: string
    name: string
    team: string
    kept: string
    days: string
    version: number
    runs: boolean
  }[]
  terms: { from: string; words: string; reason: string }[]
  confidentiality: string
  renewal: string
  before: string | null
  series: string | null
}

export type ContractFormFacts = Typed & {
  id: string
  back: string
  version?: number
  whoSees: string
  changedSince?: boolean
}

export type HoursFacts = ContractFormFacts & {
  ledger: LedgerLine[]
  purchases: { on: string; minutes: string; pounds: string; reason: string }[]
}

export type PersonFacts = ContractFormFacts & { people: Option[] }

export type StatementFacts = {
  id: string
  back: string
  supervisor: string
  organisation: string
  month: string | null
  title: string
  rows: { on: string; minutes: string; pounds: string; people: string; why: string }[]
  total: { minutes: string; pounds: string }
  ledger: LedgerLine[]
  months: { href: string; label: string }[]
}
