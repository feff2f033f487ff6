import { hkdfSync } from 'node:crypto'

const bytes = 32

/** What a backup is locked with: made from a key of the key file, and good for nothing else. */
export const backupPassword = (key: Buffer): string =>
  Buffer.from(hkdfSync('sha256', key, '', 'holdfast backup 1', bytes)).toString('base64url')
