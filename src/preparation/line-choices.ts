/** Lines of a reflection as a tick box names them. */
export type LineChoice =
  /** Picked before: an item of this preparation. */
  | { kind: 'picked'; item: string }
  /** Sent to them before, on its own. */
  | { kind: 'sent'; excerpt: string }
  /** A part of a reflection, by its place in this version of it. */
  | { kind: 'part'; reflection: string; version: number; place: number }

export function sayChoice(choice: LineChoice): string {
  if (choice.kind === 'picked') return `picked.${choice.item}`
  if (choice.kind === 'sent') return `sent.${choice.excerpt}`
  return `part.${choice.reflection}.${choice.version}.${choice.place}`
}

const shape = /^(?:(picked|sent)\.([\w-]{1,64})|part\.([\w-]{1,64})\.(\d{1,9})\.(\d{1,4}))$/

/** What a tick box sent; null when no page of ours has such a box. */
export function readChoice(value: string): LineChoice | null {
  const found = shape.exec(value)
  if (!found) return null
  const [, kind, id, reflection, version, place] = found
  if (kind === 'picked') return { kind, item: id! }
  if (kind === 'sent') return { kind, excerpt: id! }
  return { kind: 'part', reflection: reflection!, version: Number(version), place: Number(place) }
}
