import { answerAdvice } from '../../advice/answer-advice.ts'
import { askForAdvice } from '../../advice/ask-for-advice.ts'
import { recordReview } from '../../agreements/record-review.ts'
import { recordStretch } from '../../agreements/record-stretch.ts'
import { answerChecklist } from '../../employer/answer-checklist.ts'
import { checklist, standingOf, type CheckAnswer } from '../../employer/checklist.ts'
import { askToTakeOver } from '../../handovers/ask-to-take-over.ts'
import { addCoHolder } from '../../holdings/co-hold.ts'
import { pauseHolding } from '../../holdings/pause-holding.ts'
import { planStepDown } from '../../holdings/plan-step-down.ts'
import { startReviewCalls } from '../../holdings/review-calls.ts'
import { reviewHolding } from '../../holdings/review-holding.ts'
import { addLeave } from '../../leave/add-leave.ts'
import { askForCover } from '../../leave/ask-for-cover.ts'
import { addDays, weekOf } from '../../time/london.ts'
import type { Instant } from '../../time/types.ts'
import { momentOf, type Calendar } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import type { Loading } from './loading.ts'
import { did, must, type Step } from './telling.ts'

/** Someone doing something about one person they hold, by its label. */
const about = (
  at: Instant,
  of: EmploymentKey,
  label: string,
  tell: (act: ReturnType<Loading['act']>, id: string, version: number, loading: Loading) => unknown,
): Step => ({
  at,
  tell: async (loading) => {
    const id = loading.holdings.get(label)!
    const { version } = await loading.db
      .selectFrom('holding')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return tell(loading.act(employments[of].person, at), id, version, loading)
  },
})

/** Second names, questions to Fiona, and one person who may change hands. */
export const together = (calendar: Calendar): Step[] => [
  about(momentOf(calendar.workingDaysAgo(1), '15:10'), 'callum', 'Tide clock', (act, id, _, all) =>
    must(
      addCoHolder(act, id, {
        role: 'link_worker',
        co_person: all.people.bronwen,
        name: '',
        shares: 'You know the boats. A call together once a month?',
        said_yes: false,
        spoken_on: null,
      }),
    ),
  ),
  about(momentOf(calendar.workingDaysAgo(1), '11:30'), 'joanna', 'Chess board', (act, id, _, all) =>
    must(
      askToTakeOver(act, id, {
        to: all.employments.esi,
        message: 'Plays at your library on Wednesdays. You would be the nearer face.',
      }),
    ),
  ),
  ...asked(calendar),
]

const asked = (calendar: Calendar): Step[] => [
  about(
    momentOf(calendar.workingDaysAgo(1), '14:25'),
    'leila',
    'Half a sandwich',
    (act, id, _, all) =>
      must(
        askForAdvice(act, id, {
          to: all.people.fiona,
          question: 'Low since the weekend. Is a call a day enough, and who rings on Sunday?',
        }),
      ),
  ),
  about(
    momentOf(calendar.workingDaysAgo(7), '10:15'),
    'callum',
    'Long corridor',
    async (act, id, _, all) => {
      const to = all.people.fiona
      const question = 'Three people ring about this one house. Who does what?'
      all.asked = (await did(askForAdvice(act, id, { to, question }))).id
    },
  ),
  {
    at: momentOf(calendar.workingDaysAgo(5), '12:40'),
    tell: (loading) => {
      const act = loading.act('fiona', momentOf(calendar.workingDaysAgo(5), '12:40'))
      const answer = 'I see them on the first Monday. You keep the calls. We ring each other.'
      return must(answerAdvice(act, loading.asked, 1, { answer, who_holds: 'together' }))
    },
  },
]

/** Looks back, pauses, review calls and a plan to step down. */
export const lives = (calendar: Calendar): Step[] => [
  about(momentOf(calendar.daysAgo(13), '16:30'), 'sam', 'Two cats', (act, id, version) =>
    must(
      reviewHolding(
        act,
        id,
        {
          answer: 'still_right',
          next_review_on: addDays(calendar.today, 15),
          note: 'Nothing to mend. Being there is the work.',
        },
        version,
      ),
    ),
  ),
  about(momentOf(calendar.daysAgo(20), '14:10'), 'bronwen', 'Welsh cakes', (act, id, version) =>
    must(startReviewCalls(act, id, version)),
  ),
  about(momentOf(calendar.daysAgo(6), '15:45'), 'nadia', 'Mosaic', (act, id, version) =>
    must(
      pauseHolding(
        act,
        id,
        { pause_reason: 'away', next_review_on: addDays(calendar.today, 13) },
        version,
      ),
    ),
  ),
  about(momentOf(calendar.daysAgo(9), '11:55'), 'esi', 'Yoga mat', (act, id, version) =>
    must(
      planStepDown(
        act,
        id,
        {
          planned_end_on: addDays(calendar.today, 26),
          step_down: 'The class each week, a call every other. Then a card with my number.',
        },
        version,
      ),
    ),
  ),
  about(momentOf(calendar.daysAgo(8), '13:20'), 'joanna', 'Small hours', (act, id) =>
    must(
      recordStretch(
        act,
        { holding: id },
        {
          employment: null,
          element: 'home_visits',
          reason: 'Does not leave the house just now. Two visits a week until the new year.',
          until_on: addDays(calendar.daysAgo(8), 56),
        },
      ),
    ),
  ),
]

/** Nadia goes away after next week, and Owen is asked to stand in. */
export const leave = (calendar: Calendar): Step[] => {
  const monday = addDays(weekOf(calendar.today), 14)
  const at = momentOf(calendar.workingDaysAgo(3), '10:50')
  return [
    {
      at,
      tell: async (loading) => {
        const away = { from_on: monday, until_on: addDays(monday, 3), part: 'whole' as const }
        const { id } = await did(
          addLeave(loading.act('nadia', at), { employment: loading.employments.nadia, ...away }),
        )
        const held = ['Soup pan', 'Skylight'].map((label) => loading.holdings.get(label)!)
        const cover = {
          colleague: loading.people.owen,
          'holding[]': held,
          shares: 'A call on Tuesday is plenty.',
        }
        return must(askForCover(loading.act('nadia', at), id, cover))
      },
    },
  ]
}

const checked: CheckAnswer[] = ['yes', 'partly', 'yes', 'yes', 'yes', 'yes', 'partly', 'no']

/** The checklist of the network, and Sam’s quarterly look at his agreement. */
export const agreed = (calendar: Calendar): Step[] => [
  {
    at: momentOf(calendar.daysAgo(58), '15:00'),
    tell: (loading) => {
      const answers = Object.fromEntries(
        checklist.map(({ code }, place) => [code, checked[place] ?? null]),
      ) as Record<(typeof checklist)[number]['code'], CheckAnswer | null>
      return must(
        answerChecklist(loading.act('geoff', momentOf(calendar.daysAgo(58), '15:00')), {
          organisation: loading.organisations.tidewell,
          standing: standingOf(new Map()),
          checked_on: calendar.daysAgo(58),
          ...answers,
        }),
      )
    },
  },
  {
    at: momentOf(calendar.daysAgo(16), '11:10'),
    tell: async (loading) => {
      const { id } = await loading.db
        .selectFrom('agreement')
        .select('id')
        .where('employment_id', '=', loading.employments.sam)
        .where('status', '=', 'in_force')
        .executeTakeFirstOrThrow()
      return must(
        recordReview(
          loading.act('priya', momentOf(calendar.daysAgo(16), '11:10')),
          loading.employments.sam,
          {
            employment: loading.employments.sam,
            agreement: id,
            outcome: 'keep',
            next_on: addDays(calendar.today, 75),
            words: 'Twelve is right while the evenings stay free.',
          },
        ),
      )
    },
  },
]
