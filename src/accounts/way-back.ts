/** Where to go after signing in: a path of ours, never another site (no '//', no backslash). */
export const safeWayBack = (to: string | null | undefined): string =>
  to && to.length <= 500 && /^\/(?!\/)[!-[\]-~]*$/.test(to) && !isOutside(to) ? to : '/'

/** Where the second step is taken, and where it leads. */
export const secondStep = (to: string | null | undefined): string =>
  `/sign-in/code?to=${encodeURIComponent(safeWayBack(to))}`

/** Signing in again after signing in helps nobody. */
const isOutside = (path: string) => /^\/(?:sign-in|sign-out)(?:[/?#]|$)/.test(path)
