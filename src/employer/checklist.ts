/** The job-description checklist, from what Holdfast asks of an employer (product.md 4, 5 and 7). */
export const checklist = [
  item('job_description', 'The job description says that holding people is part of the job.'),
  item('minutes_count', 'Minutes spent holding someone count as work, in diaries and reports.'),
  item('supervision_hours', 'Supervision is named, with its hours each month.'),
  item('supervision_protected', 'Time for supervision is kept free, and paid.'),
  item('safe_number', 'A safe number of people to hold is agreed with each worker.'),
  item('boundary_review', 'Each worker’s boundaries have a day when they are looked at again.'),
  item('past_agreed', 'It is written who acts, and how soon, when that number is passed.'),
  item('out_of_hours', 'Nobody has to answer out of hours, and people held are told who will.'),
  item('community_time', 'At least a tenth of the week is kept for the community.'),
  item('training', 'Mandatory training is named, and there is time for training one chooses.'),
  item('home_visits', 'There is a safety rule for home visits, and it is used.'),
  item('risk_route', 'It is written who to tell, and how soon, when someone is at risk.'),
] as const

export type CheckItem = (typeof checklist)[number]['code']
export type CheckAnswer = 'yes' | 'partly' | 'no'

export const answerWords: Record<CheckAnswer, string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'Not yet',
}

/** How the whole list stood when its page was opened: an older page cannot write over a newer. */
export const standingOf = (answers: ReadonlyMap<string, CheckAnswer>): string =>
  checklist.map(({ code }) => answers.get(code)?.charAt(0) ?? '-').join('')

function item<Code extends string>(code: Code, says: string) {
  return { code, says }
}
