import type { Role } from '../access/roles.ts'

/** Minutes without a request before a session ends: fewer for administrators (trust.md 3). */
export const idleMinutes = (roles: readonly Role[]) => (roles.includes('administrator') ? 15 : 30)

/** Minutes after sign-in when a session ends whatever happens: 8 hours (trust.md 3). */
export const longestMinutes = 8 * 60

/** Minutes between the password and the second step, with setting one up for the first time. */
export const halfMinutes = 60
