import type { read } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'

export type From = Parameters<Parameters<typeof read>[0]>[0]
export type Who = Parameters<Parameters<typeof read>[0]>[2]

/** Whose support is asked for: the asker's own, one person's, their team's, or all they manage. */
export type Scope = 'own' | 'person' | 'line' | 'manager'
export const scopes: readonly Scope[] = ['own', 'person', 'line', 'manager']
export type Asked = { person: string }

/** The jobs of a scope that run today. One's own are never among those one leads. */
export function jobsIn(from: From, who: Who, scope: Scope, p: Asked) {
  const jobs = from
    .selectFrom('employment as w')
    .select('w.id')
    .where('w.from_on', '<=', who.today)
    .where((of) => of.or([of('w.until_on', 'is', null), of('w.until_on', '>=', who.today)]))
  if (scope === 'own') return jobs.where('w.person_id', '=', who.person)
  const others = jobs.where('w.person_id', '!=', who.person)
  if (scope === 'line' || scope === 'manager') {
    return others.where('w.id', 'in', bondedTo(from, who, scope))
  }
  return others
    .where('w.person_id', '=', p.person)
    .where((of) =>
      of.or([
        of('w.id', 'in', bondedTo(from, who, 'line')),
        of('w.id', 'in', bondedTo(from, who, 'manager')),
      ]),
    )
}

/** One question for each scope, each compiled once. */
export const ofEach = <T>(make: (scope: Scope) => T) =>
  Object.fromEntries(scopes.map((scope) => [scope, make(scope)])) as Record<Scope, T>
