import {
  AttendancePage,
  CancellationPage,
  MovePage,
  type SessionFormFacts,
} from '../../views/supervision/rearrange-pages.tsx'
import { AttendanceLinkPart } from '../../views/attendance/link-page.tsx'
import { ConfidencePart } from '../../views/my-sessions/confidences-page.tsx'
import { PreparationPart } from '../../views/preparation/preparation-part.tsx'
import { RecordPart } from '../../views/session-records/record-part.tsx'
import { PointsPart } from '../../views/talking-points/points-part.tsx'
import { SessionPage, SessionPrintPage } from '../../views/supervision/session-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { attendanceLinkFacts } from '../attendance/link-facts.ts'
import { confidencesOf } from '../my-sessions/confidence-facts.ts'
import { preparationPart } from '../preparation/part-facts.ts'
import { recordPartFacts } from '../session-records/part-facts.ts'
import { talkingPointsPart } from '../talking-points/part-facts.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, FormRead, Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { attendanceForm, cancellationForm, moveForm, spokenForm } from './form.ts'
import { noteAttendance } from './note-attendance.ts'
import { noteSpoken } from './note-spoken.ts'
import { cancelSession, moveSession } from './rearrange-session.ts'
import { reopenSession } from './reopen-session.ts'
import { lookAt, sessionFacts, type Looked } from './session-facts.ts'
import { keptAttendance, keptEnding, keptMove, sessionFormFacts } from './session-form-facts.ts'

/** Who reads a session is the policy's to say: nobody else finds it here. */
const all = ['signed_in'] as const

export const sessionRoutes: Route[] = [
  get('/supervision/sessions/:id', all, async (ask) => showSession(ask, await theSession(ask))),

  get('/supervision/sessions/:id/print', all, async (ask) => {
    const facts = await sessionFacts(ask.view, await theSession(ask))
    return ask.page(<SessionPrintPage shell={ask.shell} facts={facts} />)
  }),

  get('/supervision/sessions/:id/moves', all, async (ask) => moving.open(ask)),
  post('/supervision/sessions/:id/moves', all, async (ask) => {
    const looked = await arranged(ask)
    const form = ask.form(moveForm)
    if (!form.ok) return moving.again(ask, looked, form)
    const outcome = await moveSession(ask.act, asked(looked, form), form.input)
    return moving.answer(ask, { looked, form, outcome, word: 'session_moved' })
  }),

  get('/supervision/sessions/:id/cancellation', all, async (ask) => ending.open(ask)),
  post('/supervision/sessions/:id/cancellation', all, async (ask) => {
    const looked = await theSession(ask)
    if (!looked.part.arranges && !looked.part.own) throw new NotFound()
    const form = ask.form(cancellationForm)
    if (!form.ok) return ending.again(ask, looked, form)
    const outcome = await cancelSession(ask.act, asked(looked, form), form.input)
    return ending.answer(ask, { looked, form, outcome, word: 'called_off' })
  }),

  get('/supervision/sessions/:id/attendance', all, async (ask) => attending.open(ask)),
  post('/supervision/sessions/:id/attendance', all, async (ask) => {
    const looked = await theSession(ask)
    const people = looked.seats
      .filter(({ status }) => status !== 'cancelled')
      .map(({ person_id }) => person_id)
    const form = ask.form(attendanceForm(people))
    if (!form.ok) return attending.again(ask, looked, form)
    const { minutes, ...words } = form.input
    const said = Object.fromEntries(
      Object.entries(words).map(([name, word]) => [name.slice('person_'.length), word]),
    ) as Parameters<typeof noteAttendance>[2]['said']
    const outcome = await noteAttendance(ask.act, asked(looked, form), { minutes, said })
    return attending.answer(ask, { looked, form, outcome, word: 'attended' })
  }),

  post('/supervision/sessions/:id/reopening', all, async (ask) => {
    const looked = await theSession(ask)
    const form = ask.form(pressForm)
    if (!looked.part.arranges) throw new NotFound()
    const outcome = await reopenSession(ask.act, asked(looked, form))
    if (outcome.refused === null) return ask.seeOther(pathOf(looked), 'session_back')
    if (outcome.refused === 'not_found') throw new NotFound()
    const notice = outcome.refused === 'unfit' ? outcome.errors[0]!.message : changed
    return showSession(ask, await theSession(ask), notice)
  }),

  post('/supervision/sessions/:id/people-spoken-about', ['worker'], async (ask) => {
    const looked = await theSession(ask)
    const form = ask.form(spokenForm)
    if (!form.ok) return showSession(ask, looked, undefined, form)
    const outcome = await noteSpoken(ask.act, looked.session.id, form.input)
    if (outcome.refused === null) return ask.seeOther(`${pathOf(looked)}#spoken`, 'spoken_about')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return showSession(ask, looked, undefined, { ...form, errors: outcome.errors })
  }),
]

const changed =
  'This was changed in another tab, or by someone else, since you opened it. This is how it is now.'

const pathOf = ({ session }: Looked) => `/supervision/sessions/${session.id}`
const asked = ({ session }: Looked, { version }: { version: number }) => ({
  session: session.id,
  version,
})

async function theSession(ask: Ask): Promise<Looked> {
  const looked = await lookAt(ask.view, ask.param('id'))
  if (!looked || looked.seats.length === 0) throw new NotFound()
  return looked
}

/** For whoever may move it or call it off for everybody. */
async function arranged(ask: Ask): Promise<Looked> {
  const looked = await theSession(ask)
  if (!looked.part.arranges) throw new NotFound()
  return looked
}

async function showSession(ask: Ask, looked: Looked, notice?: string, typed?: Typed) {
  const id = looked.session.id
  const [facts, link, confidences, preparation, records, points] = await Promise.all([
    sessionFacts(ask.view, looked),
    ask.me.roles.includes('manager') ? attendanceLinkFacts(ask.view, id) : null,
    confidencesOf(ask.view, id),
    preparationPart(ask.view, id),
    recordPartFacts(ask.view, id),
    talkingPointsPart(ask.view, id),
  ])
  if (typed) {
    if (!facts.spoken) throw new NotFound()
    facts.spoken = { ...facts.spoken, values: typed.values, errors: typed.errors }
  }
  const back = looked.part.own ? '/supervision' : backOf(looked, ask)
  const more = notice === undefined ? {} : { notice }
  const page = (
    <SessionPage shell={ask.shell} {...{ facts, back, ...more }}>
      {link && <AttendanceLinkPart shell={ask.shell} facts={link} />}
      <ConfidencePart facts={confidences} />
      {preparation && <PreparationPart facts={preparation} />}
      {points && <PointsPart shell={ask.shell} facts={points} />}
      <RecordPart shell={ask.shell} parts={records} />
    </SessionPage>
  )
  return ask.page(page, typed ? 422 : notice === undefined ? 200 : 409)
}

function backOf({ part, seats }: Looked, { me }: Ask) {
  if (!part.gives) return `/people/${seats[0]!.person_id}/supervision`
  const outside = ['external_supervisor', 'clinical_lead'] as const
  if (outside.some((role) => me.roles.includes(role))) return '/my-sessions'
  if (me.roles.includes('lead')) return '/supervision/team'
  return me.roles.includes('manager') ? '/supervision/teams' : '/'
}

type Typed = { values: Values; errors: FieldError[] }
type Form = FormRead<unknown>
type Answered = { looked: Looked; form: Form; outcome: Outcome<{ id: string }>; word: Said }

type Kind = {
  page: (props: { shell: Ask['shell']; facts: SessionFormFacts }) => ReturnType<typeof MovePage>
  kept: (looked: Looked) => Values
  find: (ask: Ask) => Promise<Looked>
}

/** One form about a session: opened, refused, overtaken, done. */
const formOf = ({ page: FormPage, kept, find }: Kind) => {
  const show = async (ask: Ask, looked: Looked, typed: Typed, status: 200 | 409 | 422) => {
    const clash = status === 409 ? { clash: clashOf(kept(looked), typed.values) } : {}
    const facts = await sessionFormFacts(ask.view, looked, { ...typed, ...clash })
    return ask.page(<FormPage shell={ask.shell} facts={facts} />, status)
  }
  return {
    open: async (ask: Ask) => {
      const looked = await find(ask)
      return show(ask, looked, { values: kept(looked), errors: [] }, 200)
    },
    again: (ask: Ask, looked: Looked, form: Form) =>
      show(ask, looked, { values: form.values, errors: form.ok ? [] : form.errors }, 422),
    answer: async (ask: Ask, { looked, form, outcome, word }: Answered) => {
      if (outcome.refused === null) return ask.seeOther(pathOf(looked), word)
      if (outcome.refused === 'not_found') throw new NotFound()
      const { values } = form
      if (outcome.refused === 'unfit') {
        return show(ask, looked, { values, errors: outcome.errors }, 422)
      }
      return show(ask, await theSession(ask), { values, errors: [] }, 409)
    },
  }
}

const moving = formOf({ page: MovePage, kept: keptMove, find: arranged })
const ending = formOf({ page: CancellationPage, kept: keptEnding, find: arranged })
const attending = formOf({ page: AttendancePage, kept: keptAttendance, find: theSession })
