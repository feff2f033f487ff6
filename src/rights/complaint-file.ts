import type { View } from '../access/view.ts'
import { list, timeCell, wholeList } from '../web/list.ts'
import { ownComplaintsOpened, sentLines } from './complaint-facts.ts'

/** One's own complaints with what came back, as a list for a spreadsheet. */
export const ownComplaintsFile = async (view: View) =>
  list('complaints', await ownComplaintsOpened(view, wholeList), {
    To: (row) => row.to,
    Sent: (row) => timeCell(row.sent_at),
    Complaint: (row) => row.opened.words,
    Answered: (row) => timeCell(row.answered_at),
    Answer: (row) => row.opened.answer,
  })

/** Who complained and what waits, for whoever answers; nobody's words leave their page. */
export const complaintsSentFile = async (view: View) =>
  list('complaints-sent', await sentLines(view, wholeList), {
    From: (line) => line.sender,
    Organisation: (line) => line.organisation,
    Sent: (line) => timeCell(line.row.sent_at),
    'Where it stands': (line) => line.stands,
  })
