import type { TestParts } from '../../support/parts.ts'
import { daysFrom, isWorking, wall } from './calendar.ts'
import type { Notice } from './notices.ts'
import type { Follows } from './story.ts'
import type { Team } from './team.ts'

type Absent = Record<string, readonly string[]>

const digestAt = '08:30'
const mostMails = 3

/** How an alert stands just after a moment, read off its own line of the table. */
function stood({ code, happens, passedUp = [] }: Follows, at: string) {
  const now = { open: false, answered: false, talked: false, put: false, waiting: '' }
  const asked = passedUp.map(([, to]) => to)
  for (const [when, what] of happens) {
    if (when > at) break
    if (what === 'raised' || what === 'reopened') {
      Object.assign(now, { open: true, answered: false, talked: false, put: false })
    }
    if (what === 'acknowledged') Object.assign(now, { answered: true, waiting: '' })
    if (what === 'settlement_proposed' && isAsked(code)) now.answered = true
    if (what === 'expired') now.answered = false
    if (what === 'conversation') now.talked = true
    if (what === 'level_rose' && now.talked) Object.assign(now, { answered: false, talked: false })
    if (what === 'snoozed') now.put = true
    if (what === 'snooze_ended') now.put = false
    if (what === 'escalated') now.waiting = asked.shift()!
    if (what === 'taken_on' || what === 'passed_on') now.waiting = ''
    if (what === 'closed' || what === 'settled') Object.assign(now, { open: false, waiting: '' })
  }
  return now
}

const isAsked = (code: string) => code === 'CONTACT_WANTED' || code === 'HELP_NOW'

function stillWaits({ waits, until, to, of }: Notice, at: string): boolean {
  const { open, answered, put, waiting } = stood(of, at)
  if (waits === 'always') return until === undefined || at < until
  if (waits === 'own') return open
  return waits === 'passed' ? waiting === to : open && !answered && !put
}

/**
 * When something that cannot wait for a digest goes: at once on a working day from eight to six,
 * else at nine on the next on which its person is there.
 */
function soonAt(from: string, away: readonly string[]): string {
  const [day, time] = from.split(' ') as [string, string]
  const goes = (it: string) => isWorking(it) && !away.includes(it)
  if (goes(day) && time >= '08:00' && time < '18:00') return from
  if (goes(day) && time < '08:00') return `${day} 09:00`
  const [, ...later] = daysFrom(day, '2027-02-01')
  return `${later.find(goes)} 09:00`
}

type Chance = { at: string; digest: boolean }

/** Every mail of the year as '2026-04-07 lyn digest 2', worked out day by day. */
export function mailsOf(notices: Notice[], days: string[], absent: Absent): string[] {
  return [...Map.groupBy(notices, ({ to }) => to)].flatMap(([to, theirs]) =>
    mailsTo(to, theirs, days, absent[to] ?? []),
  )
}

function mailsTo(to: string, theirs: Notice[], days: string[], away: readonly string[]) {
  const sent = new Map(theirs.map((notice) => [notice, { times: 0, on: '' }]))
  const goesAt = ({ urgency, from }: Notice) =>
    urgency === 'now' ? from : urgency === 'soon' ? soonAt(from, away) : null
  const digests = days
    .filter((day) => isWorking(day) && !away.includes(day))
    .map((day) => ({ at: `${day} ${digestAt}`, digest: true }))
  const urgent = theirs.flatMap((it) => goesAt(it) ?? []).map((at) => ({ at, digest: false }))
  const chances: Chance[] = [...digests, ...urgent].toSorted((a, b) => a.at.localeCompare(b.at))
  return chances.flatMap(({ at, digest }) => {
    const day = at.slice(0, 10)
    const goes = theirs.filter((it) => {
      const { times, on } = sent.get(it)!
      if (!digest) return goesAt(it) === at && times === 0 && stillWaits(it, at)
      const due = it.from <= at && it.made <= at && on !== day
      return due && times < (it.once ? 1 : mostMails) && stillWaits(it, at)
    })
    for (const it of goes) sent.set(it, { times: sent.get(it)!.times + 1, on: day })
    return goes.length === 0 ? [] : [`${day} ${to} ${digest ? 'digest' : 'now'} ${goes.length}`]
  })
}

/** Every mail about an alert, in the same words; invitations to sessions are the calendar's. */
export async function everyMail({ store }: TestParts, { people }: Team): Promise<string[]> {
  const names = new Map([...people].map(([name, id]) => [id, name]))
  const rows = await store.read
    .selectFrom('mail')
    .select(['person_id', 'kind', 'things', 'made_at'])
    .where('kind', 'in', ['digest', 'now'])
    .execute()
  return rows.map(
    ({ person_id: to, kind, things, made_at: at }) =>
      `${wall(at).slice(0, 10)} ${names.get(to!)} ${kind} ${things}`,
  )
}

/** Mails that nobody may get: two digests a day, a day off, a fourth mail about the same thing. */
export async function badMails(parts: TestParts, team: Team, absent: Absent): Promise<string[]> {
  const names = new Map([...team.people].map(([name, id]) => [id, name]))
  const digests = (await everyMail(parts, team)).filter((line) => line.includes(' digest '))
  const days = digests.map((line) => line.replace(/ digest .*/, ''))
  const off = days.filter((line) => {
    const [day, name] = line.split(' ') as [string, string]
    return !isWorking(day) || absent[name]?.includes(day)
  })
  const often = await parts.store.read
    .selectFrom('notice')
    .select(['person_id', 'what'])
    .where('mailed', '>', mostMails)
    .execute()
  return [
    ...days.filter((line, place) => days.indexOf(line) !== place),
    ...off,
    ...often.map(({ person_id: to, what }) => `${names.get(to)} ${what}`),
  ]
}
