import { flag } from '../src/database/columns.ts'

/**
 * Whether a session began with an account from work, and where the mail about a changed address
 * goes: to the one it was.
 */
export const waysIn = () => [
  `alter table session add column ${flag('by_provider')}`,
  'alter table mail add column old_address text',
]
