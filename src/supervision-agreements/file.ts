import type { View } from '../access/view.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { listed } from './list-facts.ts'
import { agreementsBefore, agreementsNow } from './queries.ts'
import { defaultsOf, teamToSet } from './support-queries.ts'
import { sayOften, typeWords } from './words.ts'

/** Agreements about supervision as a list for a spreadsheet. */
export async function agreementsFile(view: View, show: 'now' | 'past') {
  const rows = await (show === 'now' ? agreementsNow : agreementsBefore)(view, wholeList)
  const lines = rows.map((row) => ({ row, ...listed(row, view.who) }))
  return list(`supervision-agreements-${show}`, lines, {
    Who: (line) => line.name,
    What: (line) => line.type,
    With: (line) => line.giver,
    'How often': (line) => line.often,
    'How it stands': (line) => line.status,
    'Look again by': ({ row }) => dayCell(row.status === 'in_force' ? row.review_on : null),
  })
}

/** What a team meant its people to have, and from when, newest first; null when not theirs to set. */
export async function supportSetFile(view: View, team: string) {
  if (!(await teamToSet(view, { team }))) return null
  return list('support-set', await defaultsOf(view, { team }), {
    From: (row) => dayCell(row.fromOn),
    Kind: (row) => typeWords[row.type],
    'How often': sayOften,
    'Set by': (row) => row.by ?? 'Somebody who has left',
  })
}
