import type { Raw, Row } from './rights.ts'

const fewest = 5

const answersTo = {
  felt: ['light', 'manageable', 'heavy', 'very_heavy', 'too_much'],
  evenings: ['0', '1', '2', '3'],
}
const columns = { felt: 'felt_load', evenings: 'evenings' } as const

type Question = keyof typeof columns
type Is = { has: (job: string) => boolean; over: (week: unknown) => boolean }
type Spoken = { person: string; job: string; answer: string }

/** What a manager of everyone who spoke may read of one team, month by month: said a second time. */
export function feltMonths(raw: Raw, team: string, is: Is): Row[] {
  const kept = raw.load_snapshot
    .filter((row) => row.team_id === team && row.metric === 'held' && is.over(row.week))
    .map((row) => {
      const job = raw.employment.find(({ id }) => id === row.employment_id)!
      return { week: String(row.week), job: String(job.id), person: String(job.person_id) }
    })
  const months = [...new Set(kept.map(({ week }) => week.slice(0, 7)))].toSorted()
  const gone = new Set(raw.erasure.map((row) => String(row.person_id)))
  const hasGone = (month?: string) =>
    kept.some(({ week, person }) => week.slice(0, 7) === month && gone.has(person))
  const spokenIn = (month: string | undefined, question: Question): Spoken[] =>
    kept
      .filter(({ week }) => week.slice(0, 7) === month)
      .flatMap(({ week, job, person }) =>
        raw.check_in
          .filter((row) => row.person_id === person && String(row.week) === week)
          .map((row) => ({ person, job, answer: String(row[columns[question]]) })),
      )
      .filter(({ answer }) => answersTo[question].includes(answer))

  return months.flatMap((month, place) =>
    (['felt', 'evenings'] as const).flatMap((question) => {
      const spoken = spokenIn(month, question)
      const before = whoIn(spokenIn(months[place - 1], question))
      const people = whoIn(spoken)
      const changed = before.length >= fewest && before.join() !== people.join()
      const foreign = spoken.some(({ job }) => !is.has(job))
      if (people.length < fewest || changed || foreign) return []
      if (hasGone(month) || hasGone(months[place - 1])) return []
      return answersTo[question].map((answer) => {
        return { team_id: team, month, question, answer, share: shareOf(answer, spoken) }
      })
    }),
  )
}

const whoIn = (spoken: Spoken[]) => [...new Set(spoken.map(({ person }) => person))].toSorted()

/** The mean over people of how much of what each said it was. */
function shareOf(answer: string, spoken: Spoken[]) {
  const each = [...Map.groupBy(spoken, ({ person }) => person).values()]
  const parts = each.map((own) => own.filter((it) => it.answer === answer).length / own.length)
  const mean = parts.reduce((all, part) => all + part, 0) / each.length
  if (mean > 0.4999) return 'most'
  return mean > 0.2499 ? 'some' : 'little'
}
