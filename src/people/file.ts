import type { View } from '../access/view.ts'
import { templates } from '../agreements/templates.ts'
import { londonDay } from '../time/london.ts'
import { dayCell, list, wholeList } from '../web/list.ts'
import { practices } from './practice-queries.ts'
import { jobs, type Asked } from './list-queries.ts'
import { teams } from './queries.ts'
import { jobWords, sayNow } from './words.ts'

/** Everyone who works here as a list for a spreadsheet: one row for each job. */
export const peopleFile = async (view: View, asked: Asked) =>
  list('people', await jobs(view, { ...asked, ...wholeList }), {
    Name: (row) => row.name,
    'What they do': (row) => jobWords[row.job],
    Team: (row) => row.team ?? 'No team',
    From: (row) => dayCell(row.from_on),
    Until: (row) => dayCell(row.until_on),
    Now: (row) => sayNow(row, view.who.today) ?? 'Here',
  })

export const teamsFile = async (view: View) =>
  list('teams', await teams(view, {}), {
    Name: (row) => row.name,
    'Starting point': (row) => templates.find(({ site }) => site === row.site)?.name ?? '',
    People: (row) => Number(row.people),
  })

/** The practices that send people to one organisation. */
export const practicesFile = async (view: View, organisation: string) =>
  list('practices', await practices(view, { organisation }), {
    Name: (row) => row.name,
    'On the list until': (row) => dayCell(row.ended_at && londonDay(row.ended_at)),
  })
