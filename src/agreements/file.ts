import type { View } from '../access/view.ts'
import { everyPage, list } from '../web/list.ts'
import { historyFacts } from './history.ts'
import type { Place } from './places.ts'
import { versionList } from './queries.ts'
import { stretchesOf } from './stretch-queries.ts'
import { readVersions } from './versions.ts'

/** Every version of an agreement as a list for a spreadsheet, a row for each; null when not theirs. */
export async function historyFile(view: View, { employment, isMine, leads }: Place) {
  const [newest] = await versionList(view, { employment })
  if (!newest && !isMine && !leads) return null
  const versions = await readVersions(view, { employment, low: 0, high: newest?.number ?? 0 })
  const { rows } = historyFacts(versions, versions.length)
  const said = rows.map(({ name, cells }) => [
    name,
    (place: number) => cells[place]!.lines.join('. '),
  ])
  return list('agreement-versions', [...versions.keys()], {
    Version: (place) => versions[place]!.number,
    ...(Object.fromEntries(said) as Record<string, (place: number) => string>),
  })
}

/** Stretches of one person as a list for a spreadsheet, live and past, newest first. */
export const stretchesFile = async (view: View, person: string) =>
  list(
    'stretches',
    await everyPage(async (page) => (await stretchesOf(view, { person, page })).stretches),
    {
      What: (stretch) => stretch.name,
      For: (stretch) => stretch.holding?.label ?? 'The whole job',
      Why: (stretch) => stretch.reason,
      When: (stretch) => stretch.says,
      Now: (stretch) => (stretch.live ? 'Now' : ''),
    },
  )
