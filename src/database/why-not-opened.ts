import { StartRefused, type Config } from '../config.ts'
import { isCannotNow } from './cannot-now.ts'

type Coded = Error & { code?: string; errors?: Coded[] }

const spoiled = ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_CANTOPEN', 'SQLITE_IOERR']

/** Not allowed there, no such server, or no agreement on how to talk; the rest is a mistake of ours. */
const isShutOut = (error: Coded) =>
  isCannotNow(error) ||
  /^(?:42501|ENOTFOUND|\w*(?:CERT|TLS|SSL|SIGNATURE)\w*)$/.test(error.code ?? '') ||
  /\b(?:SSL|SASL|password)\b/.test(error.message)

/** What stands in the way of the database, where the person starting Holdfast can mend it. */
export function whyNotOpened(error: unknown, { databaseUrl, dataDir }: Config): unknown {
  if (error instanceof StartRefused || !(error instanceof Error)) return error
  const { code = '', message, errors } = error as Coded
  if (databaseUrl) {
    if (!isShutOut(error)) return error
    const reason = message || errors?.[0]?.message || code
    return new StartRefused(`PostgreSQL does not let us in with DATABASE_URL: ${reason}.`)
  }
  return spoiled.some((each) => code.startsWith(each))
    ? new StartRefused(
        `The database in ${dataDir} cannot be read (${message}). Put back your last copy of it.`,
      )
    : error
}
