import { PlanPage } from '../../views/wellness-plans/plan-page.tsx'
import type { PlanForm } from '../../views/wellness-plans/plan-page.tsx'
import { PrintPage } from '../../views/wellness-plans/print-page.tsx'
import { VersionsPage } from '../../views/wellness-plans/versions-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { askToAgree, takeBackAsk } from './ask-to-agree.ts'
import { chooseBuddy } from './choose-buddy.ts'
import { chooseReview } from './choose-review.ts'
import { partsFile, versionsFile } from './file.ts'
import { askForm, buddyForm, reviewForm } from './form.ts'
import { planFacts } from './plan-facts.ts'
import { sectionRoutes } from './section-routes.tsx'
import { sharedRoutes } from './shared-routes.tsx'
import { sharingRoutes } from './sharing-routes.tsx'
import { versionsFacts } from './version-facts.ts'
import { isSection } from './words.ts'

/** Offered to everyone; and whoever works here no more can still take back what they share. */
export const wellnessPlanRoutes: Route[] = [
  get('/wellness-plan', ['signed_in'], (ask) => planPage(ask, nothing)),

  get('/wellness-plan/print', ['signed_in'], async (ask) => {
    const facts = await planFacts(ask.view)
    return ask.page(<PrintPage shell={ask.shell} name={ask.me.name} facts={facts} />)
  }),

  get(
    '/wellness-plan/versions',
    ['signed_in'],
    async (ask) => {
      const facts = await versionsFacts(ask.view, { ...versionAsked(ask), page: ask.pageNumber })
      if (!facts) throw new NotFound()
      return ask.page(<VersionsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => {
      const { section, number } = versionAsked(ask)
      return section === null ? partsFile(ask.view) : versionsFile(ask.view, section, number)
    },
  ),

  ...sharingRoutes,

  post('/wellness-plan/review', ['signed_in'], async (ask) => {
    const form = ask.form(reviewForm)
    if (!form.ok) return planPage(ask, { ...form, form: 'review' }, 422)
    const { version, values } = form
    const outcome = await chooseReview(ask.act, { on: form.input.review_on, version })
    return answer(ask, { outcome, word: 'saved', form: 'review', values, version })
  }),

  post('/wellness-plan/buddy', ['signed_in'], async (ask) => {
    const form = ask.form(buddyForm)
    if (!form.ok) return planPage(ask, { ...form, form: 'buddy' }, 422)
    const { version, values } = form
    const outcome = await chooseBuddy(ask.act, { buddy: form.input.buddy_id, version })
    return answer(ask, { outcome, word: 'saved', form: 'buddy', values, version })
  }),

  post('/wellness-plan/agreement', ['signed_in'], async (ask) => {
    const form = ask.form(askForm)
    if (!form.ok) return planPage(ask, { ...form, form: 'ask' }, 422)
    const { version, values } = form
    const outcome = await askToAgree(ask.act, { lead: form.input.agree_with, version })
    return answer(ask, { outcome, word: 'plan_asked', form: 'ask', values, version })
  }),

  post('/wellness-plan/agreement/withdrawal', ['signed_in'], async (ask) => {
    const { version, values } = ask.form(pressForm)
    const outcome = await takeBackAsk(ask.act, { version })
    return answer(ask, { outcome, word: 'plan_ask_back', form: null, values, version })
  }),

  ...sectionRoutes,
  ...sharedRoutes,
]

function versionAsked(ask: Ask) {
  const section = ask.query('section')
  if (section !== null && !isSection(section)) throw new NotFound()
  const number = /^\d{1,6}$/.test(ask.query('number') ?? '') ? Number(ask.query('number')) : null
  return { section, number }
}

type Filled = { form: PlanForm; values: Values; errors: FieldError[]; version?: number }
const nothing: Filled = { form: null, values: {}, errors: [] }

async function planPage(ask: Ask, filled: Filled, status = 200) {
  const facts = await planFacts(ask.view)
  const { form, values, errors, version = facts.version } = filled
  const clash = status === 409 ? clashWith(facts, filled) : null
  const shown = { form, values, errors, clash, version }
  return ask.page(<PlanPage shell={ask.shell} facts={facts} filled={shown} />, status)
}

type Answered = Omit<Filled, 'errors'> & { outcome: Outcome<object>; word: Said }

function answer(ask: Ask, { outcome, word, ...typed }: Answered) {
  if (outcome.refused === null) return ask.seeOther('/wellness-plan', word)
  if (outcome.refused === 'not_found') throw new NotFound()
  if (outcome.refused === 'unfit') {
    return planPage(ask, { ...typed, errors: outcome.errors }, 422)
  }
  const { form, values } = typed
  return planPage(ask, { form, values, errors: [] }, 409)
}

type Facts = Awaited<ReturnType<typeof planFacts>>

/** What is kept now beside what was chosen, in words. */
function clashWith({ review, buddy, buddies, leads, agreement }: Facts, { form, values }: Filled) {
  const label = (options: Facts['leads'], value: unknown) =>
    options.find((option) => option.value === value)?.label ?? 'Nobody'
  if (form === 'review') {
    return clashOf({ review_on: review?.on ?? '' }, { review_on: values.review_on })
  }
  if (form === 'buddy') {
    return clashOf({ buddy: buddy.name ?? 'Nobody' }, { buddy: label(buddies, values.buddy_id) })
  }
  if (form !== 'ask') return []
  const kept = agreement?.words ?? 'Nobody is asked'
  return clashOf({ agreement: kept }, { agreement: `Ask ${label(leads, values.agree_with)}` })
}
