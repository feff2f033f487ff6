import { keepPreparation } from '../../preparation/keep-preparation.ts'
import { recordConfidence } from '../../my-sessions/record-confidence.ts'
import { proposeAgreement } from '../../supervision-agreements/propose-agreement.ts'
import { signAgreement } from '../../supervision-agreements/sign-agreement.ts'
import { startingWords } from '../../supervision-agreements/starting-words.ts'
import type { AgreedType } from '../../supervision-agreements/schedule.ts'
import { noteSpoken } from '../../supervision/note-spoken.ts'
import { addDays, londonDay } from '../../time/london.ts'
import type { Instant } from '../../time/types.ts'
import { momentOf, type Calendar } from './calendar.ts'
import type { PersonKey } from './cast.ts'
import type { Loading } from './loading.ts'
import { did, must, type Step } from './telling.ts'

/** What was done about supervision lately, by those whose it was to do. */
export const aroundSessions = (calendar: Calendar): Step[] => [
  ...proposals(calendar),
  step(momentOf(calendar.workingDaysAgo(1), '16:40'), 'joanna', async (act, loading) =>
    must(
      keepPreparation(act, {
        session: loading.sittings.get('external joanna -1')!.id,
        version: 0,
        input: await broughtBy(loading),
      }),
    ),
  ),
  step(momentOf(calendar.workingDaysAgo(1), '12:20'), 'sam', async (act, loading) => {
    const holding = loading.holdings.get('Night shifts')!
    const { id: coHolder } = await loading.db
      .selectFrom('co_holder')
      .select('id')
      .where('holding_id', '=', holding)
      .executeTakeFirstOrThrow()
    const gp = [loading.holdings.get('Top flat')!]
    const input = { 'talk[]': [{ holding, coHolder }], 'gp[]': gp }
    return must(noteSpoken(act, loading.sittings.get('mdt 9')!.id, input))
  }),
  step(momentOf(calendar.daysAgo(25), '09:30'), 'imogen', (act, loading) =>
    must(
      recordConfidence(act, loading.sittings.get('external bronwen 1')!.id, {
        employment: loading.employments.bronwen,
        reason: 'adult',
        told: 'safeguarding',
        told_on: calendar.daysAgo(26),
        worker_knows: true,
      }),
    ),
  ),
]

type Doing = (act: ReturnType<Loading['act']>, loading: Loading) => unknown

const step = (at: Instant, by: PersonKey, tell: Doing): Step => ({
  at,
  tell: async (loading) => tell(loading.act(by, at), loading),
})

/** Somebody held, a few lines of a reflection, two topics, and what she would like of the hour. */
async function broughtBy(loading: Loading) {
  const holding = loading.holdings.get('Small hours')!
  const { id, version } = await loading.db
    .selectFrom('reflection')
    .select(['id', 'version'])
    .where('person_id', '=', loading.people.joanna)
    .orderBy('made_at', 'desc')
    .executeTakeFirstOrThrow()
  return {
    'actions[]': [],
    'alerts[]': [],
    'holdings[]': [holding],
    'holding[]': [holding],
    'about[]': ['Two visits a week. Is that for them, or for me?'],
    'lines[]': [`part.${id}.${version}.0`],
    topics: 'Saying goodbye well\nWhat I take home on Fridays',
    'wants[]': ['restorative' as const, 'formative' as const],
    words: 'It has been a long month. I would like to start with something that went well.',
    press: 'send' as const,
  }
}

/** Nadia and Ruth have signed, and Gareth’s paper is on its way; Joanna is asked to sign. */
const proposals = (calendar: Calendar): Step[] => {
  let proposed = ''
  const asked = momentOf(calendar.workingDaysAgo(3), '11:20')
  return [
    step(asked, 'nadia', async (act, loading) => {
      const given = { with: loading.supervisors.gareth, every: 4, unit: 'week' as const }
      const employment = loading.employments.nadia
      const input = { ...inputFor('external', calendar), ...given, employment }
      proposed = (await did(proposeAgreement(act, input, 3))).id
    }),
    step(momentOf(calendar.workingDaysAgo(2), '09:25'), 'ruth', (act) =>
      must(signAgreement(act, proposed)),
    ),
    step(momentOf(calendar.workingDaysAgo(2), '13:10'), 'fiona', (act, loading) => {
      const given = { with: loading.people.fiona, every: 3, unit: 'month' as const }
      const employment = loading.employments.joanna
      const input = { ...inputFor('safeguarding', calendar), ...given, employment }
      return must(proposeAgreement(act, input, 0))
    }),
  ]
}

function inputFor(type: AgreedType, calendar: Calendar) {
  const { functions, ...words } = startingWords[type]
  return {
    type,
    ...words,
    'functions[]': functions as ('normative' | 'formative' | 'restorative')[],
    first_every: null,
    minutes: 60,
    credit_rule: 'bacp' as const,
    review_on: addDays(londonDay(calendar.now), 180),
  }
}
