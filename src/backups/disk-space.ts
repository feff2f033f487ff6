import { mkdirSync, statfsSync, statSync } from 'node:fs'
import { StartRefused } from '../config.ts'
import { inMegabytes, spareBytes } from './rules.ts'

type Space = (folder: string) => number

const freeIn: Space = (folder) => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/**
 * Before anything is written: a disk that a backup filled would stop everybody's writing. Each folder
 * gets as much as the database; two on one disk get that twice.
 */
export function refuseFullDisk(folders: readonly string[], bytes: number, free = freeIn): void {
  for (const folder of folders) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const disks = Map.groupBy(folders, (folder) => statSync(folder).dev)
  for (const [, all] of disks) {
    const needed = bytes * all.length + spareBytes
    const there = free(all[0]!)
    if (there >= needed) continue
    throw new StartRefused(
      `There is too little room in ${all.at(-1)}: ${inMegabytes(there)} of ${inMegabytes(needed)}. Make room there, or choose another place with BACKUP_DIR.`,
    )
  }
}
