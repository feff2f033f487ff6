/** How one running server stands, apart from its database. */
export type Standing = {
  isStopping: boolean
  /** When the clock last went round, in milliseconds of `performance.now`; null before. */
  beat: number | null
}
