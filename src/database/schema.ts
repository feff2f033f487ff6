import type { PeopleTables } from './tables/people.ts'
import type { AccountsTables } from './tables/accounts.ts'
import type { AgreementsTables } from './tables/agreements.ts'
import type { HoldingsTables } from './tables/holdings.ts'
import type { CheckInsTables } from './tables/check-ins.ts'
import type { AlertsTables } from './tables/alerts.ts'

export type Database = PeopleTables &
  AccountsTables &
  AgreementsTables &
  HoldingsTables &
  CheckInsTables &
  AlertsTables

export type { Job, BondKind, FeltSharing } from './tables/people.ts'
export type {
  Intensity,
  Risk,
  Medium,
  HoldingStatus,
  WaitingFor,
  EndReason,
  CoHolderRole,
} from './tables/holdings.ts'
export type { FeltLoad } from './tables/check-ins.ts'
