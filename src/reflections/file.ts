import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { dayCell, everyPage, list, timeCell } from '../web/list.ts'
import { receivedPage } from './excerpt-queries.ts'
import { models } from './models.ts'
import { nameOf, untitled } from './names.ts'
import { ownReflections, printSize } from './queries.ts'

/** The writer's own, without their bodies: a file has what the list says of each. */
const ownLines = (view: View, cpd: boolean) =>
  everyPage(async (page) =>
    (await ownReflections(view, { cpd, page, size: printSize })).map((row) => ({
      name: nameOf(row),
      title: row.title,
      day: londonDay(row.made_at),
      model: models[row.model].name,
      tags: row.tags.join(', '),
      cpd: row.cpd === 1,
    })),
  )

/** The writer's own reflections as a list for a spreadsheet: by name, and not what they say. */
export const reflectionsFile = async (view: View) =>
  list('reflections', await ownLines(view, false), {
    Name: (line) => line.name,
    Day: (line) => dayCell(line.day),
    'Way of writing': (line) => line.model,
    Tags: (line) => line.tags,
    CPD: (line) => (line.cpd ? 'CPD' : ''),
  })

/** What the writer counts as CPD, to show to others: titles, and no line of the text. */
export const cpdFile = async (view: View) =>
  list('cpd', await ownLines(view, true), {
    Title: (line) => line.title ?? untitled,
    Day: (line) => dayCell(line.day),
    'Way of writing': (line) => line.model,
  })

/** Who sent the reader lines, and when. The lines can be taken back, so they are in no file. */
export const excerptsFile = async (view: View) =>
  list('lines-sent-to-me', await everyPage((page) => receivedPage(view, page)), {
    From: (row) => row.from,
    Sent: (row) => timeCell(row.sent_at),
  })
