import type { ClashFacts } from '../../views/components/clash.tsx'
import type { Values } from './form.ts'

/** The fields in which what is kept and what was typed differ, both in full. */
export function clashOf(kept: Values, typed: Values): ClashFacts {
  const fields = [...new Set([...Object.keys(kept), ...Object.keys(typed)])]
  return fields
    .map((name) => ({ name, kept: say(kept[name]), yours: say(typed[name]) }))
    .filter((each) => each.kept !== each.yours)
    .map(({ name, ...rest }) => ({ field: name.replace('[]', '').replaceAll('_', ' '), ...rest }))
}

const say = (value: Values[string]) =>
  (typeof value === 'string' ? value : (value ?? []).join(', ')).replaceAll('_', ' ')
