export type Level = 'room' | 'near' | 'past' | 'well_past'

/** Levels of product.md 5.3. No `near`: always room. No `past`: never past. */
export function levelOf(
  value: number,
  { near, past }: { near: number | null; past: number | null },
): Level {
  if (past !== null && value > past) return value >= Math.ceil(1.25 * past) ? 'well_past' : 'past'
  return near !== null && value >= near ? 'near' : 'room'
}
