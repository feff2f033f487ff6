import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const enough = 4 * 1024 ** 3

/** One folder for whatever a run makes; in memory where there is room, for none of it has to last. */
export default function makeRunFolder() {
  const folder = mkdtempSync(join(hasRoom(memory) ? memory : tmpdir(), 'holdfast-run-'))
  // PostgreSQL runs as somebody else.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

function hasRoom(folder: string) {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= enough
}
