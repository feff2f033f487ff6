import type { View } from '../access/view.ts'
import { dayCell, list, timeCell, wholeList } from '../web/list.ts'
import { londonDay } from '../time/london.ts'
import { timeOf } from './facts.ts'
import { loaded } from './loaded-queries.ts'
import { sayState } from './loaded-facts.ts'
import { ownAnswers, readDefinition, type Instrument } from './queries.ts'

/** Each time somebody answered a check, for nobody but themself, as a list for a spreadsheet. */
export async function ownTimesFile(view: View, instrument: Instrument) {
  const which = { instrument: instrument.id, ...wholeList }
  const rows = (await ownAnswers(view, which)).map((row) => ({
    at: row.at,
    ...timeOf(instrument, row),
  }))
  const answers = instrument.definition.items.map(({ text }, place) => [
    `${place + 1}. ${text}`,
    (row: (typeof rows)[number]) => row.answers[place]?.value ?? null,
  ])
  return list('check-for-myself', rows, {
    When: (row) => timeCell(row.at),
    Figure: (row) => row.figure,
    ...(Object.fromEntries(answers) as Record<string, (row: (typeof rows)[number]) => string>),
  })
}

/** What an administrator has loaded, as a list for a spreadsheet. */
export const loadedFile = async (view: View) =>
  list('checks', await loaded(view, wholeList), {
    Check: (row) => readDefinition(row.definition).title,
    Organisation: (row) => row.organisation,
    Version: (row) => row.number,
    Loaded: (row) => dayCell(londonDay(row.loaded_at)),
    'Loaded by': (row) => row.loader,
    Now: sayState,
  })
