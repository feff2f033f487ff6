/** Minutes that unsaved words wait for their writer: 7 days (trust.md 5). */
export const keptMinutes = 7 * 24 * 60

/** A form is only kept for a session that ended less than this many minutes ago. */
export const recentMinutes = 24 * 60
