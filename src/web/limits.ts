/** Milliseconds, bytes and counts beyond which the server does not go along (trust.md 5). */
export const limits = {
  /** Headers come in one packet, or from somebody who only wants to hold the line. */
  headersMs: 20_000,
  /** A whole form must be here by then, for our own page to say otherwise; then the line is cut. */
  bodyMs: 20_000,
  requestMs: 30_000,
  /** A line on which nobody asks anything more. Longer than proxies keep theirs is no use to them. */
  keepAliveMs: 65_000,
  /** A line on which nothing moves in either direction, a live stream's beat among it. */
  silentMs: 120_000,
  /** After so long the reader hears that it takes long; the work goes on. */
  answerMs: 45_000,
  headerBytes: 16 * 1024,
  headerLines: 100,
  /** What forms of each lane bring, and files, all that is not answered yet together. */
  roomBytes: { open: 64 * 1024 * 1024, reserved: 16 * 1024 * 1024, files: 64 * 1024 * 1024 },
  /** All lines together, live streams among them. */
  connections: 3_000,
} as const
