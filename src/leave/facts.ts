import type { CoverFacts } from '../../views/leave/cover-part.tsx'
import type { LeaveListFacts } from '../../views/leave/leave-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { riskWords } from '../holdings/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { everyOwnJob } from './own-jobs.ts'
import {
  colleagues,
  comingLeave,
  coversOf,
  heldIn,
  pageSize,
  pastLeave,
  type FoundLeave,
} from './queries.ts'
import { sayAway } from './rules.ts'

export type Typed = { values: Values; errors: FieldError[] }

/** What is coming, on the first page, and what is over. */
export async function leaveListFacts(view: View, page: number): Promise<LeaveListFacts> {
  const [coming, past, jobs] = await Promise.all([
    comingLeave(view, { limit: pageSize, offset: 0 }),
    pastLeave(view, { limit: pageSize, offset: (page - 1) * pageSize }),
    everyOwnJob(view, {}),
  ])
  const line = (row: (typeof coming)[number]) => ({
    href: `/leave/${row.id}`,
    when: sayAway(row),
    job: jobs.length > 1 ? row.organisation : null,
  })
  return {
    coming: page === 1 ? coming.map(line) : [],
    past: past.map(line),
    page,
    pages: Math.max(1, Math.ceil(Number(past[0]?.of ?? 0) / pageSize)),
    whoSees: await whoSeesLeave(view, jobs),
  }
}

/** Of each job its own people, where there are several. */
async function whoSeesLeave(view: View, jobs: { id: string; organisation: string }[]) {
  const lines = jobs.map(async ({ id, organisation }) => {
    const line = await whoSees(view, 'leave', id)
    return jobs.length > 1 ? `${organisation}: ${line}` : line
  })
  return (await Promise.all(lines)).join('. ') || whoSees(view, 'leave', null)
}

/** What the form needs whoever typed what. */
export async function leaveFormFacts(view: View, typed: Typed, employment: string | null = null) {
  const jobs = await everyOwnJob(view, {})
  const several = employment === null && jobs.length > 1
  return {
    ...typed,
    jobs: several ? jobs.map((job) => ({ value: job.id, label: job.organisation })) : [],
    whoSees: await whoSeesLeave(
      view,
      jobs.filter(({ id }) => employment === null || id === employment),
    ),
  }
}

/** The days of a leave that is over: a tab left open may still send them, a new page does not. */
export const overWords = (leave: FoundLeave, today: string) =>
  leave.until_on < today ? sayAway(leave) : null

/** A kept leave as the form would have sent it. */
export const valuesOf = ({ from_on, until_on, part }: FoundLeave): Values => ({
  from_on,
  until_on,
  part,
})

/** Who stands in, holding by holding; those at risk first. Null when there is nothing to cover. */
export async function coverFacts(
  view: View,
  leave: FoundLeave,
  typed: Typed,
): Promise<CoverFacts | null> {
  if (leave.until_on < view.who.today) return null
  const [held, covers, people] = await Promise.all([
    heldIn(view, leave.employment_id),
    coversOf(view, leave),
    colleagues(view, { employment: leave.employment_id }),
  ])
  if (held.length === 0) return null
  const rows = held.map((row) => ({
    id: row.id,
    label: row.label,
    ref: row.ref,
    risk: row.risk === 'none_known' ? null : riskWords[row.risk],
    ...standing(covers.filter((cover) => cover.holding_id === row.id)),
  }))
  return {
    ...typed,
    action: `/leave/${leave.id}/cover`,
    rows,
    uncovered: rows.filter(({ cover }) => cover === null).length,
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    whoSees: await whoSees(view, 'co_holder_share', leave.employment_id),
  }
}

type Cover = Awaited<ReturnType<typeof coversOf>>[number]

/** The one who is asked or has said yes; without one, who said not this time. */
function standing(covers: Cover[]) {
  const live = covers.find((each) => each.declined_at === null)
  const name = (cover: Cover) => cover.name ?? 'A colleague'
  if (live) {
    const yes = live.accepted_at !== null
    return { cover: live.id, words: yes ? `${name(live)} covers` : `${name(live)} is asked` }
  }
  const said = covers.map((each) => `${name(each)} said not this time`)
  return { cover: null, words: ['No cover yet', ...said].join('. ') }
}
