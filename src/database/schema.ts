import type { PeopleTables } from './tables/people.ts'
import type { AssuranceTables } from './tables/assurance.ts'
import type { AccountsTables } from './tables/accounts.ts'
import type { AgreementsTables } from './tables/agreements.ts'
import type { LoadTables } from './tables/load.ts'
import type { TimeTables } from './tables/time.ts'
import type { HoldingsTables } from './tables/holdings.ts'
import type { CheckInsTables } from './tables/check-ins.ts'
import type { AlertsTables } from './tables/alerts.ts'
import type { ActionsTables } from './tables/actions.ts'
import type { DebriefsTables } from './tables/debriefs.ts'
import type { OwnSignInTables } from './tables/own-sign-in.ts'
import type { NoticesTables } from './tables/notices.ts'
import type { ReflectionsTables } from './tables/reflections.ts'
import type { RightsTables } from './tables/rights.ts'
import type { ImportsTables } from './tables/imports.ts'
import type { BackupsTables } from './tables/backups.ts'
import type { BoughtSupervisionTables } from './tables/bought-supervision.ts'
import type { SecondFactorTables } from './tables/second-factor.ts'
import type { SessionWritingTables } from './tables/session-writing.ts'
import type { SupervisionTables } from './tables/supervision.ts'
import type { WellnessPlansTables } from './tables/wellness-plans.ts'

export type Database = PeopleTables &
  AccountsTables &
  OwnSignInTables &
  AssuranceTables &
  AgreementsTables &
  HoldingsTables &
  LoadTables &
  TimeTables &
  CheckInsTables &
  AlertsTables &
  ActionsTables &
  DebriefsTables &
  NoticesTables &
  ReflectionsTables &
  WellnessPlansTables &
  RightsTables &
  SupervisionTables &
  SessionWritingTables &
  BoughtSupervisionTables &
  SecondFactorTables &
  ImportsTables &
  BackupsTables

export type { MailKind } from './tables/notices.ts'
export type { Job, BondKind, FeltSharing } from './tables/people.ts'
export type {
  Intensity,
  Risk,
  Medium,
  HoldingStatus,
  WaitingFor,
  EndReason,
  CoHolderRole,
  PauseReason,
  ReviewAnswer,
  WhoHolds,
} from './tables/holdings.ts'
export type { ReadingMetric } from './tables/load.ts'
export type { ImportKind, ImportedThing } from './tables/imports.ts'
export type { TimeKind } from './tables/time.ts'
export type { FeltLoad } from './tables/check-ins.ts'
export type { ActionKind, StressArea } from './tables/actions.ts'
export type { DebriefKind, DebriefStep, ItemAnswer, Mood, Theme } from './tables/debriefs.ts'
export type { ReflectionModel } from './tables/reflections.ts'
export type { PlanSection } from './tables/wellness-plans.ts'
export type {
  AgreementEnding,
  CreditRule,
  Helped,
  RecordKept,
  SessionReason,
  SessionSide,
  SessionPlace,
  SessionType,
} from './tables/supervision.ts'
