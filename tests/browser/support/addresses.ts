import { hashToken, newToken } from '../../../src/accounts/secrets.ts'
import { newId } from '../../../src/database/ids.ts'
import { metricWords } from '../../../src/load/words.ts'
import { complaintOf } from './complaints.ts'
import { contractsOf } from './contracts.ts'
import { importsOf } from './imports.ts'
import { leftOpenOf } from './left-open.ts'
import { instrumentsOf } from './instruments.ts'
import { openDebriefOf } from './open-debrief.ts'
import { preparationsOf } from './preparation.ts'
import { promisesOf } from './promises.ts'
import { recordsOf } from './records.ts'
import { reflectionsOf } from './reflections.ts'
import { sessionRecordsOf } from './session-records.ts'
import { giveApp } from '../../support/phone.ts'
import type { Site } from './site.ts'
import { seriesOf } from './series.ts'
import { sittingsOf } from './supervision.ts'
import { ownSignInOf } from './own-sign-in.ts'
import { plansOf } from './wellness-plans.ts'

/** For every page Holdfast has, the addresses to look at. Somebody opens each of them. */
export type Addresses = Record<string, readonly string[]>

const metricCodes = Object.keys(metricWords)

/** The made-up team's own records, chosen so that every state of a page is among them. */
export async function addressesOf(site: Site): Promise<Addresses> {
  const records = await recordsOf(site)
  const under = (paths: readonly string[], ...ends: string[]) =>
    paths.flatMap((path) => ends.map((end) => `${path}${end}`))
  const holdings = records.holdings.map((id) => `/holdings/${id}`)
  const coHolders = records.coHolders.map(
    ({ id, holding_id }) => `/holdings/${holding_id}/co-holders/${id}`,
  )
  const people = records.people.map((id) => `/people/${id}`)
  const administered = records.people.map((id) => `/admin/people/${id}`)
  const alerts = records.alerts.map((id) => `/alerts/${id}`)
  const stages = records.alertStages.map((id) => `/alerts/${id}`)
  const debriefs = records.debriefs.map((id) => `/debriefs/${id}`)
  const open = await openDebriefOf(site)
  const weekly = await leftOpenOf(site)
  const bought = await contractsOf(site)
  const promises = await promisesOf(site)
  const reflections = await reflectionsOf(site)
  const plan = await plansOf(site)
  const kept = await sessionRecordsOf(site)
  const brought = await preparationsOf(site)
  const checks = await instrumentsOf(site)
  const met = await sittingsOf(site)
  const fromWork = await ownSignInOf(site)
  const booked = await seriesOf(site)
  const lists = await importsOf(site)
  const sittings = met.sessions.map((id) => `/supervision/sessions/${id}`)
  return {
    ...sameForAll,
    ...lists,
    '/admin/settings/sign-in/:id': [fromWork],
    '/admin/settings/sign-in/new': ['/admin/settings/sign-in/new?kind=entra'],
    '/calendar': ['/calendar', '/calendar?of=contracts'],
    '/actions/:id': promises.actions,
    '/instruments/:id': checks.used,
    '/instruments/:id/new': under(checks.used, '/new'),
    '/admin/instruments/:id': [`/admin${checks.loaded}`],
    '/stress-assessments/:id': [promises.assessment],
    '/debriefs/:id': [weekly.path],
    '/debriefs/:id/open': under([...debriefs, weekly.path], '/open'),
    '/debriefs/:id/round': under([weekly.path], '/round'),
    '/debriefs/:id/carrying': under([...debriefs, weekly.path], '/carrying'),
    '/debriefs/:id/items/new': under([...debriefs, weekly.path], '/items/new'),
    '/debriefs/:id/items/:item': [`${weekly.path}/items/${weekly.item}`],
    '/debriefs/:id/offers/new': [`${weekly.path}/offers/new`],
    '/debriefs/:id/sharing': under([...debriefs, open.path], '/sharing'),
    '/debriefs/:id/actions': under([...debriefs, open.path], '/actions'),
    '/debriefs/:id/close': under([...debriefs, open.path], '/close'),
    '/debriefs/:id/monday': under(debriefs, '/monday'),
    '/debriefs/:id/record': under(debriefs, '/record'),
    '/debriefs/:id/items/:item/answer': [`${open.path}/items/${open.item}/answer`],
    '/supervision/sessions/:id/record': under(kept.sessions, '/record'),
    '/supervision/sessions/:id/record/edit': under(kept.written, '/record/edit'),
    '/supervision/sessions/:id/split': under(kept.sessions, '/split'),
    '/supervision/sessions': [
      '/supervision/sessions',
      ...records.jobs.map(({ id }) => `/supervision/sessions?employment=${id}`),
    ],
    '/supervision/sessions/new': [
      '/supervision/sessions/new',
      ...records.jobs.map(({ id }) => `/supervision/sessions/new?employment=${id}&type=line`),
    ],
    '/supervision/sessions/:id': sittings,
    '/supervision/sessions/:id/print': under(sittings, '/print'),
    '/supervision/sessions/:id/moves': [`/supervision/sessions/${met.open}/moves`],
    '/supervision/sessions/:id/cancellation': [`/supervision/sessions/${met.open}/cancellation`],
    '/supervision/sessions/:id/attendance': under(sittings, '/attendance'),
    '/people/:id/supervision': under(people, '/supervision'),
    '/supervision/portfolio': ['/supervision/portfolio', '/supervision/portfolio?period=2020'],
    '/reflections/new': ['/reflections/new', '/reflections/new?model=gibbs'],
    '/reflections/:id': reflections.written,
    '/reflections/:id/edit': under(reflections.written, '/edit'),
    '/reflections/:id/removal': under(reflections.written, '/removal'),
    '/reflections/:id/excerpts/new': under(reflections.written, '/excerpts/new'),
    '/supervision/sessions/:id/preparation': [brought.sent, brought.outside, brought.kept],
    '/supervision/sessions/:id/preparation/print': [`${brought.sent}/print`],
    '/supervision/sessions/:id/preparation/sent': under([brought.sent, brought.outside], '/sent'),
    '/supervision/talking-points/:id/edit': [`${brought.point}/edit`],
    '/people/:id/talking-points': brought.theirs,
    '/excerpts/:id': [reflections.excerpt],
    '/people/:id/wellness-plan': [plan],
    '/wellness-plan/:section/edit': ['/wellness-plan/early_signs/edit'],
    '/wellness-plan/versions': [
      '/wellness-plan/versions',
      '/wellness-plan/versions?section=early_signs&number=2',
    ],
    '/holdings': ['/holdings', '/holdings?show=ended', '/holdings?function=witness&weight=light'],
    '/invitations/:token': [`/invitations/${await tokenFor(site, 'invitation')}`],
    '/password-resets/:token': [`/password-resets/${await tokenFor(site, 'password_reset')}`],
    '/profile/security/factors/:id': await factorsOf(site),
    ...(await resetsOf(site)),
    '/kept-forms/:id': [`/kept-forms/${await keptFormOf(site)}`],
    '/holdings/:id': holdings,
    '/holdings/:id/reviews/new': under(holdings, '/reviews/new'),
    '/holdings/:id/pause/new': under(holdings, '/pause/new'),
    '/holdings/:id/step-down': under(holdings, '/step-down'),
    '/holdings/:id/sessions/edit': under(holdings, '/sessions/edit'),
    '/admin/settings/practices/:id': records.practices.map(
      (id) => `/admin/settings/practices/${id}`,
    ),
    '/holdings/:id/edit': under(holdings, '/edit'),
    '/holdings/:id/ending/new': under(holdings, '/ending/new'),
    '/holdings/:id/contacts/new': under(holdings, '/contacts/new'),
    '/holdings/:id/contacts/:contact': records.contacts.map(
      ({ id, holding_id }) => `/holdings/${holding_id}/contacts/${id}`,
    ),
    '/holdings/:id/co-holders/new': under(holdings, '/co-holders/new'),
    '/holdings/:id/co-holders/:coHolder': coHolders,
    '/holdings/:id/co-holders/:coHolder/conversations/new': under(coHolders, '/conversations/new'),
    '/holdings/:id/handovers/new': under(holdings, '/handovers/new'),
    '/handovers/:id': records.handovers.map((id) => `/handovers/${id}`),
    '/holdings/:id/advice-requests/new': under(holdings, '/advice-requests/new'),
    '/advice-requests/:id': records.advice.map((id) => `/advice-requests/${id}`),
    '/service-gaps/:id': records.serviceGaps.map((id) => `/service-gaps/${id}`),
    '/time/:id': records.timeBlocks.map((id) => `/time/${id}`),
    '/leave/:id': [await leaveOf(site)],
    '/load/:employment/:metric': records.jobs.flatMap(({ id }, place) =>
      (place === 0 ? metricCodes : ['held']).map((metric) => `/load/${id}/${metric}`),
    ),
    '/people/:id': people,
    '/people/:id/leaving': under(people, '/leaving'),
    '/people/:id/agreement': under(people, '/agreement'),
    '/people/:id/agreement/review': under(people, '/agreement/review'),
    '/people/:id/agreement/stretches': under(people, '/agreement/stretches'),
    '/holdings/:id/stretches/new': under(holdings, '/stretches/new'),
    '/people/:id/agreement/history': under(people, '/agreement/history'),
    '/people/:id/agreement/proposals/new': under(people, '/agreement/proposals/new'),
    '/agreements/:id': records.agreements.map((id) => `/agreements/${id}`),
    '/supervision/agreements': ['/supervision/agreements', '/supervision/agreements?show=past'],
    '/supervision/agreements/new': records.jobs.flatMap(({ id }, place) => {
      const form = `/supervision/agreements/new?employment=${id}`
      return place === 0 ? [form, `${form}&type=line`, `${form}&type=external`] : [form]
    }),
    '/supervision/agreements/:id': records.supervisionAgreements.map(
      (id) => `/supervision/agreements/${id}`,
    ),
    '/teams/:id/support': records.teams.map((id) => `/teams/${id}/support`),
    '/session-series/new': ['/session-series/new', booked.questions],
    '/session-series/preview': [booked.list],
    '/session-series/:id': [booked.series],
    '/attendance/:token': [booked.attendance],
    '/supervision/sessions/:id/attendance-link': [booked.link],
    '/my-sessions/:id/confidences/new': [`${booked.confidence}/new`],
    '/availability/:id': [booked.hours],
    '/supervisors': ['/supervisors', '/supervisors?show=ended'],
    '/supervisors/:id': bought.supervisors,
    '/supervisors/:id/edit': under(bought.supervisors, '/edit'),
    '/supervisors/join/:token': [bought.join],
    '/contracts': ['/contracts', '/contracts?show=ended'],
    '/contracts/new': bought.questions,
    '/contracts/:id': bought.contracts,
    '/contracts/:id/hours': under(bought.contracts, '/hours'),
    '/contracts/:id/terms/new': under(bought.contracts, '/terms/new'),
    '/contracts/:id/people/new': under(bought.contracts, '/people/new'),
    '/documents/:name': ['/documents/privacy', '/documents/hazards', '/documents/dpia'],
    '/admin/documents/:name': ['/admin/documents/hazards'],
    '/admin/documents/:name/:part': [
      '/admin/documents/hazards/risk-alone',
      '/admin/documents/privacy/officer',
    ],
    '/contracts/:id/statement': under(bought.contracts, '/statement'),
    '/alerts/:id': alerts,
    '/alerts/:id/context': under(stages, '/context'),
    '/alerts/:id/acknowledgement': under(stages, '/acknowledgement'),
    '/alerts/:id/conversations/new': under(stages, '/conversations/new'),
    '/alerts/:id/conversations': under(stages, '/conversations'),
    '/alerts/:id/settlement': under(stages, '/settlement'),
    '/alerts/:id/snooze': under(stages, '/snooze'),
    '/debriefs/:id/board': records.debriefs.map((id) => `/debriefs/${id}/board`),
    '/check-ins/:id': records.checkIns.map((id) => `/check-ins/${id}`),
    '/admin/people/:id': administered,
    '/admin/people/:id/erasure': under(administered, '/erasure'),
    '/admin/people/:id/employments/new': under(administered, '/employments/new'),
    '/admin/people/:id/employments/:employment': records.jobs.map(
      ({ id, person_id }) => `/admin/people/${person_id}/employments/${id}`,
    ),
    '/admin/people/:id/employments/:employment/move': records.jobs.map(
      ({ id, person_id }) => `/admin/people/${person_id}/employments/${id}/move`,
    ),
    '/admin/people/:id/bonds/new': records.jobs.map(
      ({ id, person_id }) => `/admin/people/${person_id}/bonds/new?employment=${id}`,
    ),
    '/admin/people/:id/bonds/:bond': records.bonds.map(
      ({ id, person_id }) => `/admin/people/${person_id}/bonds/${id}`,
    ),
    '/admin/settings/help-contacts/new': records.organisations.map(
      (id) => `/admin/settings/help-contacts/new?organisation=${id}`,
    ),
    '/admin/settings/help-contacts/:id': records.helpContacts.map(
      (id) => `/admin/settings/help-contacts/${id}`,
    ),
    '/admin/complaints/:id': [await complaintOf(site)],
    '/admin/teams/:id': records.teams.map((id) => `/admin/teams/${id}`),
  }
}

const sameForAll: Addresses = Object.fromEntries(
  [
    ['/', '/help', '/help/holding', '/help/who-sees-what', '/help/urgent', '/privacy'],
    ['/handovers', '/advice-requests', '/debriefs/new', '/debriefs/themes'],
    ['/debriefs', '/debriefs/schedule'],
    ['/help/urgent/telling', '/help/urgent/told'],
    ['/accessibility', '/sign-in', '/password-resets/new', '/setup', '/setup/sample-data'],
    ['/profile', '/profile/sessions', '/profile/security', '/profile/sharing'],
    ['/profile/access-log', '/profile/export'],
    ['/privacy/complaints', '/privacy/complaints/new', '/admin/complaints'],
    ['/notices', '/admin/mail', '/admin/audit', '/admin/backups'],
    ['/calendar/address'],
    ['/instruments', '/admin/instruments', '/admin/instruments/new'],
    ['/supervision/talking-points'],
    ['/supervision', '/supervision/team', '/supervision/teams', '/supervision/practice'],
    ['/actions', '/actions/new', '/stress-assessments', '/stress-assessments/new'],
    [
      '/holdings/new',
      '/service-gaps',
      '/team',
      '/team/patterns',
      '/team/weights',
      '/teams',
      '/teams/felt',
      '/shared-holdings',
      '/alerts',
    ],
    ['/agreement', '/agreement/history', '/agreement/proposals/new', '/agreement/review'],
    ['/agreement/stretches', '/agreement/stretches/new', '/employer'],
    ['/admin/settings/statement', '/admin/settings/checklist', '/documents'],
    ['/reflections', '/reflections/cpd', '/excerpts'],
    ['/wellness-plan', '/wellness-plan/sharing', '/wellness-plan/print', '/wellness-plans'],
    ['/contacts', '/contacts/new', '/time', '/leave', '/leave/new', '/team/leave'],
    [
      '/check-ins',
      '/check-ins/new',
      '/check-ins/kept',
      '/profile/security/passkeys',
      '/profile/security/app',
      '/profile/security/codes',
      '/admin',
      '/admin/people',
      '/admin/people/new',
    ],
    ['/admin/teams', '/admin/teams/new', '/admin/settings'],
    ['/admin/settings/practices', '/admin/settings/sign-in', '/profile/security/work'],
    ['/setup/organisation'],
    ['/setup/import', '/setup/import/template', '/holdings/import'],
    ['/supervisors/new'],
    ['/attendance/kept', '/my-sessions', '/availability', '/supervision/broken-confidences'],
    ['/setup/team', '/setup/people', '/setup/invitations', '/setup/bonds', '/setup/agreement'],
    ['/setup/debrief', '/setup/help-contacts', '/setup/answers', '/admin/people/support'],
  ]
    .flat()
    .map((path) => [path, [path]]),
)

async function tokenFor({ parts, idOf }: Site, purpose: 'invitation' | 'password_reset') {
  const [token, now] = [newToken(), parts.clock.now()]
  const person_id = idOf('Esi Boateng')
  const place = await parts.store.read
    .selectFrom('employment')
    .select('organisation_id')
    .where('person_id', '=', person_id)
    .executeTakeFirstOrThrow()
  await parts.store.write
    .insertInto('token')
    .values({
      token_hash: hashToken(token),
      id: `token-${purpose}`,
      purpose,
      person_id,
      ...place,
      made_by: idOf('Geoff Lindley'),
      made_at: now,
      expires_at: new Date(Date.parse(now) + 86_400_000).toISOString(),
    })
    .execute()
  return token
}

/** Esi asks to be let in, and whoever runs the server made a way in for somebody. */
async function resetsOf({ parts, idOf }: Site): Promise<Addresses> {
  const [token, now] = [newToken(), parts.clock.now()]
  const person_id = idOf('Esi Boateng')
  const expires_at = new Date(Date.parse(now) + 86_400_000).toISOString()
  const reset = { person_id, asked_at: now, expires_at }
  const link = { token_hash: hashToken(token), by_operator: 1 } as const
  await parts.store.write
    .insertInto('factor_reset')
    .values([
      { id: 'reset-esi', ...reset, by_operator: 0 },
      { id: 'let-in-esi', ...reset, ...link },
    ])
    .execute()
  return {
    '/admin/people/:id/factor-reset': [`/admin/people/${person_id}/factor-reset`],
    '/let-in/:token': [`/let-in/${token}`],
  }
}

/** Joanna has a second step, or two; nobody made up needs one. */
async function factorsOf({ parts, idOf }: Site) {
  const person = idOf('Joanna Kettlewell')
  for (let i = 0; i < 2; i += 1) await giveApp(parts, person)
  const rows = await parts.store.read.selectFrom('second_factor').select('id').execute()
  return rows.map(({ id }) => `/profile/security/factors/${id}`)
}

/** Joanna goes away in December, and nobody covers yet. */
async function leaveOf({ client, idOf }: Site) {
  const browser = await client().signInAs(idOf('Joanna Kettlewell'))
  const days = { from_on: '2026-12-07', until_on: '2026-12-11' }
  const { location } = await browser.post('/leave', { form_id: newId(), ...days })
  return location!.split('?')[0]!
}

/** Joanna's sign-in ran out while she was adding someone. */
async function keptFormOf({ client, idOf, parts }: Site) {
  const person = idOf('Joanna Kettlewell')
  const browser = await client().signInAs(person)
  const { write, read } = parts.store
  const ended_at = parts.clock.now()
  await write.updateTable('session').set({ ended_at }).where('person_id', '=', person).execute()
  await browser.post('/holdings', { form_id: newId(), label: 'Half a label', note: 'Half a note' })
  const row = await read.selectFrom('kept_form').select('id').executeTakeFirstOrThrow()
  return row.id
}
