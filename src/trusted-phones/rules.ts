/** Days a kept phone stays kept without being used: 90. */
export const phoneDays = 90

/** The same in minutes. */
export const phoneMinutes = phoneDays * 24 * 60
