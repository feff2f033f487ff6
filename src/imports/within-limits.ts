import { isBlank, type Cell, type Problem } from './cell.ts'
import { mostLetters, readLimits } from './limits.ts'
import type { Read } from './read-csv.ts'

/**
 * What was read, or a refusal when there is too much of it. One long text that thousands of cells
 * share is small in its thread, and takes the whole server with it on the way out.
 */
export function withinLimits(read: Read): Read | Problem {
  let [cells, letters] = [0, 0]
  const cut = (cell: Cell): Cell => {
    if (typeof cell !== 'string') return cell
    letters += Math.min(cell.length, mostLetters)
    return cell.length > mostLetters ? cell.slice(0, mostLetters) : cell
  }
  for (const { rows } of read.sheets) {
    for (const [place, row] of rows.entries()) {
      const kept = row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1)
      cells += kept.length
      rows[place] = kept.map(cut)
      if (cells > readLimits.cells || letters > readLimits.letters) return tooMuch
    }
  }
  return read
}

const tooMuch: Problem = {
  problem:
    'There is more in this file than we open at once. Copy the rows and columns you need into a new one and choose that.',
}
