import type { Config } from '../config.ts'
import type { Store } from '../database/connection.ts'
import type { Vault } from '../privacy/vault.ts'
import type { Clock } from '../time/types.ts'
import type { Standing } from '../web/standing.ts'

/** What the whole app is made of. */
export type Parts = {
  config: Config
  store: Store
  vault: Vault
  clock: Clock
  /** Of a server that runs; a command has none. */
  standing?: Standing
}

const behind = new WeakMap<Door, Parts>()

/**
 * The way in for someone who is nobody yet: signing in, taking an invitation, first run.
 * A handler can only pass it on; verb files of accounts and setup open it.
 */
export class Door {
  constructor(parts: Parts) {
    behind.set(this, parts)
  }
}

export const open = (door: Door): Parts => behind.get(door)!
