/**
 * How long each kind of thing is kept, in days. product.md says none of these numbers: they are
 * choices, and this file is where to change them.
 */
const year = 365

/** Words that are not saved yet. */
export const draftDays = 7
/** From the moment a notice is seen. */
export const noticeDays = 90
/** From the moment a mail is sent, or given up. */
export const mailDays = 30
/** From the end of a session or an invitation. */
export const sessionDays = 30
export const receiptDays = 30
/** Wrong passwords, so that guessing can be slowed down. */
export const attemptDays = 1
/** From the end of a backup: longer than its file lies there (src/backups/rules.ts). */
export const backupRunDays = 40
/** From the day a spreadsheet came in, or was begun. */
export const importDays = 90
/** Rows that have not come in yet; src/imports looks every ten minutes. */
export const importedRowDays = 1
/** From the day a spreadsheet came in: until then it can be taken back. */
export const importUndoDays = 7
export const accessLogDays = 3 * year
export const auditDays = 6 * year
export const erasureDays = 6 * year
export const complaintDays = 6 * year
export const snapshotDays = 6 * year
/** From the last day of a person's last job: what they wrote for themselves. */
export const privateDays = year
/** From the last day of a person's last job: what an employer must be able to account for. */
export const workDays = 6 * year

/** Counted from the first of these columns that is filled in, or from a person's last day at work. */
export type Retention =
  | { days: number; from: readonly string[] | 'leaving' }
  /** Goes when the row it belongs to goes. */
  | { with: string }
  /** For as long as the organisation uses Holdfast. */
  | 'while_used'

export const work: Retention = { days: workDays, from: 'leaving' }
export const privately: Retention = { days: privateDays, from: 'leaving' }
