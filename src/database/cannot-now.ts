/** Full, read only, out of order, busy too long, or no more memory: nothing that a form can mend. */
const sqlite = /^SQLITE_(?:FULL|IOERR|READONLY|BUSY|CANTOPEN|NOMEM|PROTOCOL)/

/**
 * PostgreSQL's classes: connection lost, not let in, no resources left, stopped by an operator, its
 * own I/O; one that was told to write nothing, is not there, or takes nobody just now.
 */
const postgres = /^(?:08|28|53|57P|58)\w+$|^(?:25006|3D000|55000)$/

/** The network between us and PostgreSQL. */
const network = /^E(?:CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOSPC|IO|ROFS|AI_AGAIN)$/

/** What the drivers say without a code: a connection that broke, or none to be had. */
const words =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|cannot (?:rollback|commit) - no transaction is active)/

/**
 * Whether the database cannot do this now and may well do it later: nothing was saved, and nothing
 * in what was sent is wrong. SQLite undoes a transaction by itself when its disk is full; undoing it
 * once more is what the last of the words is about.
 */
export function isCannotNow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { code?: string }
  return sqlite.test(code) || postgres.test(code) || network.test(code) || words.test(error.message)
}
