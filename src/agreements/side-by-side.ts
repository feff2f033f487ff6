import type { View } from '../access/view.ts'
import type { Values } from '../web/form.ts'
import { metrics, shortLimit } from './numbers.ts'
import type { Place } from './places.ts'
import { readingsOn } from './review-queries.ts'
import { scaleLimits } from './scaling.ts'
import type { Limit, Limits } from './templates.ts'
import type { Metric } from './elements.ts'

/** One number three ways; null where there is none, or where this reader does not see it. */
export type Beside = {
  name: string
  agreed: string | null
  counted: string
  proposed: string | null
}

type Compared = { agreed: Limits; proposed: Limits }

/** Agreed now, counted now and proposed; null before anything was agreed or counted. */
export async function sideBySide(
  view: View,
  place: Place,
  { agreed, proposed }: Compared,
): Promise<Beside[] | null> {
  const counted = await readingsOn(view, { employment: place.employment })
  if (counted.length === 0) return null
  return metrics.flatMap(({ code, name, unit }) => {
    const now = counted.find(({ metric }) => metric === code)
    if (!now) return []
    return {
      name,
      agreed: sayFor(place, agreed, code),
      counted: unit === '%' ? `${now.value}%` : `${now.value}`,
      proposed: sayFor(place, proposed, code),
    }
  })
}

/** '12 to 15', with what that is for fewer hours: '12 to 15 (7 to 9 here)'. */
function sayFor({ reader }: Place, limits: Limits, code: Metric): string | null {
  const limit = limits[code]
  if (!limit) return null
  const says = shortLimit(limit)
  const here = reader.at && scaleLimits(limits, reader.at)[code]
  const scaled = here ? shortLimit(here) : says
  return scaled === says ? says : `${says} (${scaled} in these hours)`
}

/** The numbers of a form as it stands: what is not a number is left out. */
export function limitsIn(values: Values): Limits {
  const numberAt = (name: string) => {
    const text = String(values[name] ?? '').trim()
    return /^\d{1,3}$/.test(text) ? Number(text) : null
  }
  return Object.fromEntries(
    metrics.flatMap(({ code }): [Metric, Limit][] => {
      const near = numberAt(`near_${code}`)
      return near === null ? [] : [[code, { near, past: numberAt(`past_${code}`) }]]
    }),
  )
}
