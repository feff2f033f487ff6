import type { Life, Setting } from './life.ts'

export type DatedCase = {
  name: string
  setting?: Setting
  /** What is done at noon on these days. */
  on: Record<string, (life: Life) => Promise<unknown>>
  /** Every event of every alert, by day. */
  happens: string[]
  /** How each alert stands at the end of the season. */
  ends: string[]
  /** From when the lead sees the first alert, and by which day it is answered. */
  answered?: [visible: string | null, by: string | null]
}
