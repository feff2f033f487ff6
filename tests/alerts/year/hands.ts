import { Client, type Sent } from '../../support/client.ts'
import type { TestParts } from '../../support/parts.ts'
import type { Act } from './story.ts'
import { addPerson, ok, type Team } from './team.ts'

/** One person at the screen, for one deed. Everything goes through the pages' own forms. */
export class Hands {
  readonly parts: TestParts
  readonly team: Team
  readonly who: string
  readonly named: Map<string, string>

  constructor(parts: TestParts, team: Team, who: string, named: Map<string, string>) {
    this.parts = parts
    this.team = team
    this.who = who
    this.named = named
  }

  get db() {
    return this.parts.store.read
  }

  id = (name: string) => this.team.people.get(name) ?? fail(`Nobody is called ${name}`)
  known = (name: string) => this.named.get(name) ?? fail(`Nothing is called ${name}`)

  client = () => new Client(this.parts, this.team.app).signInAs(this.id(this.who))

  async post(path: string, fields: Sent = {}) {
    return ok(await (await this.client()).post(path, fields))
  }

  /** Fills in the form of a page that goes to this address. */
  async fill(page: string, action: string, fields: Sent = {}) {
    const client = await this.client()
    return ok(await client.submit(ok(await client.get(page)), `form[action$="${action}"]`, fields))
  }

  /** The newest open alert of a code about a worker, or about the team. */
  async alert(code: string, about: string) {
    const rows = this.db.selectFrom('alert').select(['id', 'version']).where('code', '=', code)
    const column = about === 'team' ? 'team_id' : 'person_id'
    const whose = about === 'team' ? this.team.team : this.id(about)
    return rows
      .where(column, '=', whose)
      .where('state', '=', 'open')
      .orderBy('raised_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  }
}

function fail(why: string): never {
  throw new Error(why)
}

type Table = 'holding' | 'check_in' | 'leave'

async function newest({ db, id, who }: Hands, table: Table) {
  const rows = db.selectFrom(table).select('id').where('person_id', '=', id(who))
  return (await rows.orderBy('id', 'desc').executeTakeFirstOrThrow()).id
}

export const hold =
  (label: string, more: Sent = {}): Act =>
  async (it) => {
    const day = dayOf(it)
    const usual = { label, held_since: day, 'functions[]': ['waiting'], intensity: 'light' }
    await it.post('/holdings', { ...usual, ...more })
    it.named.set(label, await newest(it, 'holding'))
  }

/** Passed on by the practice of the story. */
export const passedOn = (label: string): Act => {
  const act = async (it: Hands) => hold(label, { offloaded: 'on', practice: it.team.practice })(it)
  return act
}

export const edit =
  (label: string, more: Sent): Act =>
  async (it) => {
    const holding = it.known(label)
    await it.fill(`/holdings/${holding}/edit`, `/holdings/${holding}`, more)
  }

const ofHolding =
  (part: string) =>
  (label: string, fields: Sent = {}): Act =>
  (it) =>
    it.fill(`/holdings/${it.known(label)}`, `/${part}`, fields)

const posted =
  (part: string) =>
  (label: string, fields: Sent = {}): Act =>
  async (it) => {
    const id = it.known(label)
    const row = it.db.selectFrom('holding').select('version').where('id', '=', id)
    const { version } = await row.executeTakeFirstOrThrow()
    await it.post(`/holdings/${id}/${part}`, { version: String(version), ...fields })
  }

export const contact = (label: string, fields: Sent = {}, times = 1): Act => {
  const once = posted('contacts')(label, { minutes: '30', medium: 'phone', ...fields })
  return async (it) => {
    for (let n = 0; n < times; n += 1) await once(it)
  }
}

export const end =
  (label: string): Act =>
  async (it) =>
    posted('ending')(label, { ended_on: dayOf(it), end_reason: 'agreed_end' })(it)

export const review = (label: string, fields: Sent): Act => posted('reviews')(label, fields)
export const stepDown = (label: string, on: string): Act =>
  posted('step-down')(label, { planned_end_on: on })
export const resume = ofHolding('resuming')

/** A name beside it from outside, with whom it was talked about today. */
export const talkWith =
  (label: string): Act =>
  async (it) => {
    const fields = { role: 'gp', name: 'The surgery', spoken_on: dayOf(it) }
    await it.post(`/holdings/${it.known(label)}/co-holders`, fields)
  }

export const checkIn =
  (felt_load: string, more: Sent = {}): Act =>
  async (it) => {
    const fields = Object.entries(more).map(([name, value]) => [name, idOf(it, value)])
    await it.post('/check-ins', { felt_load, ...Object.fromEntries(fields) })
  }

/** A person's name where the form wants who it is. */
const idOf = (it: Hands, value: Sent[string]) =>
  typeof value === 'string' ? (it.team.people.get(value) ?? value) : value

export const away =
  (from_on: string, until_on: string): Act =>
  (it) =>
    it.post('/leave', { from_on, until_on, part: 'whole' })

export const block =
  (hours: number, spent_on: string, kind = 'community'): Act =>
  async (it) => {
    for (let left = hours; left > 0; left -= 12) {
      const spent = { spent_on, hours: String(Math.min(left, 12)), kind }
      await it.post('/time', spent)
    }
  }

const ofAlert =
  (part: string) =>
  (code: string, about: string, fields: Sent = {}): Act =>
  async (it) => {
    const { id, version } = await it.alert(code, about)
    await it.post(`/alerts/${id}/${part}`, { version: String(version), ...fields })
  }

export const acknowledge = (code: string, about: string, talk: string): Act => {
  const [talk_on, talk_at] = talk.split(' ') as [string, string]
  return ofAlert('acknowledgement')(code, about, { talk_on, talk_at })
}
export const converse = (code: string, about: string): Act =>
  ofAlert('conversations')(code, about, { agreed: 'Less, for a while.' })
export const settle = (code: string, about: string, reason = 'settled'): Act =>
  ofAlert('settlement')(code, about, { reason })
export const tellLead = ofAlert('disclosure')
export const context = (code: string, about: string): Act =>
  ofAlert('context')(code, about, { context: 'It is the winter.' })
export const takeOn = ofAlert('taking-on')
export const passOn = ofAlert('passing-on')
export const snooze = (code: string, about: string, until_on: string): Act =>
  ofAlert('snooze')(code, about, { until_on, why: 'Two people come back then.' })

const dayOf = (it: Hands) => londonDayOf(it.parts.clock.now())

/** The London day of the deed; the script keeps deeds away from midnight. */
const londonDayOf = (at: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(at))

export const stretch =
  (label: string, element: string, until_on: string): Act =>
  (it) =>
    it.post(`/holdings/${it.known(label)}/stretches`, { element, until_on, reason: 'Two more.' })

/** The worker and Lyn have looked at the agreement, and keep it. */
export const keepAgreement =
  (next_on: string): Act =>
  (it) =>
    it.fill('/agreement/review', '/agreement/review', { outcome: 'keep', next_on })

/** The worker has looked at their wellness plan, until another day. */
export const lookAtPlan =
  (review_on: string): Act =>
  (it) =>
    it.fill('/wellness-plan', '/wellness-plan/review', { review_on })

export const many =
  (...acts: Act[]): Act =>
  async (it) => {
    for (const act of acts) await act(it)
  }

/** One promise of the organisation in the relief plan. */
export const plan =
  (code: string, about: string, due_on: string, owner?: string): Act =>
  (it) => {
    const promise = { what: 'Pause intake', kind: 'pause_intake', on_organisation: 'on' }
    return ofAlert('actions')(code, about, { ...promise, owner: it.id(owner ?? it.who), due_on })(
      it,
    )
  }

/** An administrator adds somebody who begins on a day. */
export const join =
  (name: string, from_on: string): Act =>
  async (it) => {
    const { people, team } = it.team
    const named = (who: string) => people.get(who)!
    const bonds = { line: named('lyn'), manager: named('max'), clinical: named('cleo') }
    const begins = { from_on, started_in_role: from_on }
    await addPerson(it.parts, await it.client(), it.team, { name, team, ...bonds, ...begins })
  }

export const tellSomeone: Act = (it) => it.post('/help/urgent/telling')
export const wellNow: Act = (it) => it.post('/help/urgent/telling/withdrawal')
/** "I have seen this and am ringing." */
export const answerNow = (about: string): Act => ofAlert('answer-now')('HELP_NOW', about)

/** Six areas, each with what makes work hard and what is done about it. */
export const assessStress: Act = (it) => {
  const areas = ['demands', 'control', 'support', 'relationships', 'role', 'change']
  const words = areas.map((area) => [`hazards_${area}`, 'Nothing just now'])
  return it.post('/stress-assessments', { team: it.team.team, ...Object.fromEntries(words) })
}

/** The newest promise that is open is kept. */
export const keepPromise: Act = async (it) => {
  const { id, version } = await it.db
    .selectFrom('action')
    .select(['id', 'version'])
    .where('owner_id', '=', it.id(it.who))
    .where('status', '=', 'open')
    .orderBy('made_at', 'desc')
    .executeTakeFirstOrThrow()
  await it.post(`/actions/${id}/done`, { version: String(version) })
}

/** Fridays at three, with Lyn. */
export const planFridays: Act = (it) =>
  it.post('/debriefs/schedule', {
    team: it.team.team,
    weekday: '5',
    at: '15:00',
    minutes: '25',
    turn_1: it.id('lyn'),
  })

export const endDebriefs: Act = async (it) => {
  const { version } = await it.db
    .selectFrom('debrief_schedule')
    .select('version')
    .executeTakeFirstOrThrow()
  await it.post('/debriefs/schedule/ending', { team: it.team.team, version: String(version) })
}

const ofDebrief =
  (part: string) =>
  (day: string, fields: Sent = {}): Act =>
  async (it) => {
    const { id, version } = await it.db
      .selectFrom('debrief')
      .select(['id', 'version'])
      .where('held_on', '=', day)
      .executeTakeFirstOrThrow()
    await it.post(`/debriefs/${id}/${part}`, { version: String(version), ...fields })
  }

export const openDebrief = ofDebrief('opening')
export const joinDebrief = (day: string): Act => ofDebrief('attendance')(day, { how: 'room' })
export const stepTo = (day: string, to: string): Act => ofDebrief('step')(day, { to })
export const closeDebrief = ofDebrief('closing')
export const notHeld = (day: string): Act => ofDebrief('not-held')(day, { why: 'holiday' })
export const bring = (day: string, words: string): Act =>
  ofDebrief('items')(day, { words, absent: 'bring' })

/** What this person brought gets its answer. */
export const answerItem =
  (day: string, answer: string): Act =>
  async (it) => {
    const { id, version } = await it.db
      .selectFrom('carrying_item')
      .select(['id', 'version'])
      .where('person_id', '=', it.id(it.who))
      .where('answer', 'is', null)
      .executeTakeFirstOrThrow()
    await ofDebrief(`items/${id}/answer`)(day, { version: String(version), answer })(it)
  }

/** Lyn hands on nothing: everybody whom they hold ends with their last day, today. */
export const leave =
  (whose: string): Act =>
  async (it) => {
    const held = await it.db
      .selectFrom('holding')
      .select(['id', 'version'])
      .where('person_id', '=', it.id(whose))
      .where('ended_on', 'is', null)
      .execute()
    const choices = held.flatMap(({ id, version }) => [
      [`choice_${id}`, 'end'],
      [`why_${id}`, 'agreed_end'],
      [`seen_${id}`, String(version)],
    ])
    const fields = { last_day: dayOf(it), press: 'hand_on', ...Object.fromEntries(choices) }
    await it.fill(`/people/${it.id(whose)}/leaving`, '/leaving', fields)
  }
