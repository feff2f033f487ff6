import { StartRefused } from '../config.ts'
import { closing } from '../database/closing.ts'
import { migrate, refuseNewer } from '../database/migrate.ts'
import type { Source } from '../database/moving/end.ts'
import { isEmpty, type Compared } from '../database/moving/move-rows.ts'
import { fillPostgres, othersOn, readPostgres } from '../database/moving/postgres-end.ts'
import { openPostgres } from '../database/postgres.ts'
import { moveDatabase } from './move-database.ts'

type Into = { url: string; replace?: boolean }

/** Rows of a SQLite file or another server into a database on a server, in one transaction. */
export async function intoPostgres(from: Source, { url, replace }: Into): Promise<Compared> {
  await closing(openPostgres(url), migrate)
  return closing(await fillPostgres(url), (to) => moveDatabase({ from, to, replace }))
}

/** Only a database that nobody else works in. */
export async function refuseOthersOn(url: string): Promise<void> {
  const others = await othersOn(url)
  if (others === 0) return
  const whom = others === 1 ? 'Somebody else is' : `${others} others are`
  throw new StartRefused(`${whom} connected to that database. Stop Holdfast there first.`)
}

/** 'nothing' has no table at all, 'empty' is ours and has no row, 'filled' is ours and has some. */
export async function standingOf(url: string): Promise<'nothing' | 'empty' | 'filled'> {
  const source = await readPostgres(url)
  try {
    const made = await source.migrations()
    refuseNewer(made)
    if (made.length > 0) return (await isEmpty(source)) ? 'empty' : 'filled'
    if ((await source.tables()).length === 0) return 'nothing'
    throw new StartRefused(
      'The database has tables that are not ours. Make one for Holdfast alone.',
    )
  } finally {
    await source.close()
  }
}
