import type { StartFacts } from '../../views/imports/start-page.tsx'
import type { View } from '../access/view.ts'
import { administered } from '../people/administered.ts'
import { ownJobs } from '../people/own-jobs.ts'
import { sayWhen } from '../time/words.ts'
import { latestFiles } from './queries.ts'
import { kindWords, rows, sayCount } from './words.ts'
import { whereOf, type Where } from './where.ts'

/** What the page needs that a list is chosen on, whatever was typed. */
export async function startFacts(view: View, where: Where): Promise<StartFacts> {
  const isPeople = where.base === whereOf.people.base
  const [files, places] = await Promise.all([
    latestFiles(view, {}),
    isPeople ? administered(view) : ownJobs(view, {}),
  ])
  const options = places.map((place) => ({
    value: place.id,
    label: 'organisation' in place ? place.organisation : place.name,
  }))
  return {
    ...where,
    isPeople,
    places: options.length > 1 ? options : [],
    files: files
      .filter(({ kind, organisation_id: its }) =>
        kind === 'people' ? isPeople && places.some(({ id }) => id === its) : !isPeople,
      )
      .map(({ id, kind, state, row_count: count, came_in: came, made_at: made }) => ({
        href: `${where.base}/${id}`,
        name: `${kindWords[kind]}, ${sayWhen(made, { now: view.who.now })}`,
        state:
          came === null
            ? `${rows(count)}, not in yet`
            : state === 'undone'
              ? 'Taken back'
              : `${sayCount(kind, came)} came in`,
        isOpen: came === null,
      })),
  }
}
