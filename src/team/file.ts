import type { View } from '../access/view.ts'
import { everyPage, list } from '../web/list.ts'
import { sayHidden } from './count-words.ts'
import { teamsFacts } from './count-facts.ts'
import { teamFacts } from './team-facts.ts'

/** The week of everyone the asker leads, as a list for a spreadsheet, A to Z. */
export async function teamFile(view: View) {
  const lines = await everyPage(async (page) => (await teamFacts(view, page)).lines)
  return list('team', lines, {
    Name: (line) => line.name,
    Team: (line) => line.team,
    'People held': (line) => line.held?.value ?? null,
    Points: (line) => line.points?.value ?? null,
    'Longest held': (line) => line.span?.words ?? null,
    Contacts: (line) => line.week.contacts,
    'To look at again': (line) => line.week.reviews.due + line.week.reviews.late,
    Late: (line) => line.week.reviews.late,
    'Out of hours': (line) => line.hours?.value ?? null,
    'Risk, one name': (line) => line.alone?.value ?? null,
    'Alerts waiting': (line) => line.waiting,
    Agreement: (line) => line.agreement.words,
    Away: ({ week }) => [week.leave, week.fresh, week.leaves].filter(Boolean).join('. '),
  })
}

/** The counts of the teams whose people the asker manages: small numbers are left out alike. */
export async function teamsFile(view: View) {
  const { lines, fewest } = await teamsFacts(view)
  return list('teams', lines, {
    Team: (line) => line.name,
    'Link workers': (line) => line.workers,
    'People held': (line) => line.held ?? sayHidden(line.few, fewest),
    'Holding points': (line) => line.points ?? sayHidden(line.few, fewest),
    'Alerts waiting': (line) => line.waiting,
    'Longest wait': (line) => line.longest,
    'Promises late': (line) => line.late,
  })
}
