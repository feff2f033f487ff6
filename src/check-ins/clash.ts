import type { ClashFacts } from '../../views/components/clash.tsx'

type InWords = Record<string, string>

/** The answers in which what is kept and what was typed differ, both in full. */
export const clashOf = (kept: InWords, yours: InWords): ClashFacts =>
  Object.keys(kept)
    .map((name) => ({ name, kept: kept[name] ?? '', yours: yours[name] ?? '' }))
    .filter((answer) => answer.kept !== answer.yours)
    .map(({ name, ...both }) => ({ field: name.replaceAll('_', ' '), ...both }))
