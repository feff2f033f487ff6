/** Rows and columns of one file. More is asked for in parts. */
export const mostRows = 5000
export const mostColumns = 60

/** Rows kept together in one sealed piece, so that a page opens one of them. */
export const rowsInPiece = 500

/** What one workbook may unfold to, looked at before any of it is unfolded. Bytes, but `ratio`. */
export const zipLimits = {
  entries: 200,
  entryBytes: 40 * 1024 * 1024,
  allBytes: 60 * 1024 * 1024,
  /** Times its packed size: sheets come to thirty or forty at most. */
  ratio: 150,
  cells: 400_000,
  rowNumber: 100_000,
}

/** What all sheets of one file may hold, however small it was packed: a whole list of wide cells. */
export const readLimits = { cells: 500_000, letters: 20_000_000 }

/** Letters of one cell that are looked at: more than any field takes, so that none is cut unsaid. */
export const mostLetters = 20_000

/** Reading a file: milliseconds and megabytes, after which it is given up. */
export const readingLimits = { ms: 20_000, megabytes: 256 }

/** How long rows wait that have not come in, in hours. */
export const waitingHours = 24

/** How long what came in can be taken back, in days. */
export const undoDays = 7

/** How long one server may write before another may begin again, in minutes. */
export const leaseMinutes = 10
