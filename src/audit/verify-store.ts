import type { Store } from '../database/connection.ts'
import type { Vault } from '../privacy/vault.ts'
import { headsSince } from './begin-again.ts'
import { auditKey } from './chain-audit.ts'
import { checkChain, waitingToBeLinked, type ChainReport } from './check-chain.ts'
import { checkSealed, type SealedReport } from './check-sealed.ts'
import { checkTies } from './check-ties.ts'
import type { KeptHead } from './keep-heads.ts'
import { chains } from './rules.ts'

export type Report = {
  chains: ChainReport[]
  waiting: number
  sealed: SealedReport
  ties: string[]
  faults: string[]
}

type Reading = {
  store: Pick<Store, 'read' | 'dialect'>
  vault: Vault
  heads: KeptHead[]
  /** How many sealed texts of each table are opened; all without it. */
  texts?: number
}

/** Looks at everything at one moment, and changes nothing. */
export function verifyStore({ store, vault, heads, texts = Infinity }: Reading): Promise<Report> {
  const { read, dialect } = store
  const begun = read.transaction()
  // One moment for all of it; SQLite gives that to every transaction.
  const moment = dialect === 'postgres' ? begun.setIsolationLevel('repeatable read') : begun
  return moment.execute(async (db) => {
    const sign = await vault.checker(db, auditKey)
    const reports: ChainReport[] = []
    const kept = await headsSince(db, sign, heads)
    for (const chain of chains) reports.push(await checkChain(db, { chain, sign, heads: kept }))
    const waiting = await waitingToBeLinked(db)
    const sealed = await checkSealed(db, vault, texts)
    const ties = await checkTies(db, dialect)
    const keyless =
      !sign && reports.some(({ links }) => links > 0)
        ? ['The key of the audit is missing: no row of it can be checked.']
        : []
    const faults = [...keyless, ...reports.flatMap((it) => it.faults), ...sealed.faults, ...ties]
    return { chains: reports, waiting, sealed, ties, faults }
  })
}

/** What was looked at and what was found, line by line. */
export function sayReport({ chains: reports, waiting, sealed, faults }: Report): string[] {
  return [
    ...reports.map(({ chain, links }) => `Audit, ${chain} chain: ${links} rows checked.`),
    `Audit: ${waiting} rows wait to be linked. A running Holdfast links them within seconds.`,
    `Sealed texts: ${sealed.texts} checked, ${sealed.erased} of people who were erased.`,
    'Rows that point to others: checked.',
    ...faults,
    faults.length === 0 ? 'Everything is as it should be.' : `Faults found: ${faults.length}.`,
  ]
}
