import { AttendancePage, KeptPage } from '../../views/attendance/attendance-page.tsx'
import { AttendanceLinkPage } from '../../views/attendance/link-page.tsx'
import { ProblemPage } from '../../views/problem.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { sayWhen } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { attendanceForm, fieldOf } from './form.ts'
import { attendanceLinkFacts } from './link-facts.ts'
import { makeAttendanceLink, takeBackAttendanceLink } from './make-link.ts'
import { readAttendance, type AttendanceLink } from './read-attendance.ts'
import { sayWhoCame } from './say-who-came.ts'

const linkPath = '/supervision/sessions/:id/attendance-link'

export const attendanceRoutes: Route[] = [
  get('/attendance/kept', ['anyone'], (ask) => ask.page(<KeptPage shell={ask.shell} />)),

  get('/attendance/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask)
    return link && !link.isUsed ? whoCame(ask, link) : spent(ask)
  }),

  post('/attendance/:token', ['anyone'], async (ask) => {
    const link = await linkOf(ask)
    if (!link) return spent(ask)
    const form = ask.form(attendanceForm(link.names))
    if (!form.ok) return link.isUsed ? spent(ask) : whoCame(ask, link, form)
    const sent = ask.fields.get('form_id')?.[0] ?? null
    const word = { link, said: form.input, form: sent, now: ask.now }
    const outcome = await sayWhoCame(ask.door, word)
    if (outcome.refused === null) return ask.seeOther('/attendance/kept')
    if (outcome.refused !== 'unfit') return spent(ask)
    const errors = outcome.errors.map(({ message }) => ({ field: fieldOfFirst(link), message }))
    return whoCame(ask, link, { values: form.values, errors })
  }),

  get(linkPath, ['manager'], async (ask) =>
    ask.page(<AttendanceLinkPage shell={ask.shell} facts={await theLink(ask)} />),
  ),

  post(linkPath, ['manager'], async (ask) => {
    const { session } = await theLink(ask)
    ask.form(pressForm)
    const made = await makeAttendanceLink(ask.act, session)
    if (made.refused !== null) throw new NotFound()
    const link = made.token && `${ask.baseUrl}/attendance/${made.token}`
    const facts = await theLink(ask)
    return ask.page(<AttendanceLinkPage shell={ask.shell} facts={facts} link={link} />)
  }),

  post(`${linkPath}/removal`, ['manager'], async (ask) => {
    const { session } = await theLink(ask)
    ask.form(pressForm)
    const outcome = await takeBackAttendanceLink(ask.act, session)
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(`/supervision/sessions/${session}/attendance-link`, 'link_back')
  }),
]

const linkOf = (ask: Ask) => readAttendance(ask.door, { token: ask.param('token'), now: ask.now })

const fieldOfFirst = ({ names }: AttendanceLink) => fieldOf(names[0]?.person ?? '')

async function theLink(ask: Ask) {
  const facts = await attendanceLinkFacts(ask.view, ask.param('id'))
  if (!facts) throw new NotFound()
  return facts
}

type Typed = { values: Values; errors: FieldError[] }

function whoCame(ask: Ask, link: AttendanceLink, typed: Typed = { values: {}, errors: [] }) {
  const facts = {
    ...typed,
    action: ask.url.pathname,
    when: sayWhen(link.startsAt, { now: ask.now }),
    hasBegun: link.startsAt <= ask.now,
    names: link.names,
  }
  const page = <AttendancePage shell={ask.shell} facts={facts} />
  return ask.page(page, typed.errors.length > 0 ? 422 : 200)
}

const problem = {
  title: 'This link no longer works',
  words: [
    'It may have been used already, or it is too old. A newer link may have taken its place.',
    'Ask whoever booked the session for a new one. What was said before is kept.',
  ],
  way: { href: '/sign-in', label: 'Go to sign in' },
}

/** The same page for used, run out, taken back, for something else, and never made. */
const spent = (ask: Ask) => ask.page(<ProblemPage shell={ask.shell} problem={problem} />, 404)
