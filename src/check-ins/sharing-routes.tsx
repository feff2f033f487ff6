import { SharingPage } from '../../views/check-ins/sharing-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { sayShortDay } from '../time/words.ts'
import { pressForm } from '../web/fields.ts'
import { chooseSharing, takeBackSharing } from './choose-sharing.ts'
import { clashOf } from '../web/clash.ts'
import { sectionWords } from '../wellness-plans/words.ts'
import { freshValues, type Typed } from './facts.ts'
import { sharingForm } from './form.ts'
import { liveShares, peopleBeside, standingChoice } from './queries.ts'
import { sharing as sharingWords } from './words.ts'

/** Anyone may take back what they shared, also after their job has ended. */
export const sharingRoutes: Route[] = [
  get('/profile/sharing', ['signed_in'], async (ask) =>
    sharingPage(ask, { values: await freshValues(ask.view), errors: [] }),
  ),

  post('/profile/sharing', ['signed_in'], async (ask) => {
    const form = ask.form(sharingForm)
    if (!form.ok) return sharingPage(ask, form, 422)
    const outcome = await chooseSharing(ask.act, { ...form.input, version: form.version })
    if (outcome.refused === null) return ask.seeOther('/profile/sharing', 'sharing')
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'unfit') return sharingPage(ask, { ...form, ...outcome }, 422)
    return sharingPage(ask, { values: form.values, errors: [] }, 409)
  }),

  post('/profile/sharing/withdrawal', ['signed_in'], async (ask) => {
    const form = ask.form(pressForm)
    if (!form.ok) return sharingPage(ask, { ...form, values: await freshValues(ask.view) }, 422)
    await takeBackSharing(ask.act)
    return ask.seeOther('/profile/sharing', 'sharing')
  }),
]

async function sharingPage(ask: Ask, { values, errors }: Typed, status = 200) {
  const { view } = ask
  const choice = await standingChoice(view, {})
  if (!choice) throw new NotFound()
  const people = (await peopleBeside(view)).map(({ id, name }) => ({ value: id, label: name }))
  const say = (sharing: unknown, who: unknown) => ({
    who_may_see: sharingWords[sharing as keyof typeof sharingWords] ?? '',
    shown_to: people.find(({ value }) => value === who)?.label ?? '',
  })
  const kept = say(choice.felt_sharing, choice.felt_sharing_with)
  const clash = clashOf(kept, say(values.sharing, values.sharing_with))
  const shared = (await liveShares(view, {})).map(sayShare)
  const { version } = choice
  const facts = { values, errors, version, people, shared, ...(status === 409 ? { clash } : {}) }
  return ask.page(<SharingPage shell={ask.shell} facts={facts} />, status)
}

type Share = Awaited<ReturnType<typeof liveShares>>[number]

const sayShare = (share: Share) => `${whatIsShared(share)}, with ${share.name ?? 'someone'}`

function whatIsShared({ what, week, section }: Share): string {
  if (what === 'plan_section' && section) return `“${sectionWords[section].title}” in your plan`
  if (what === 'excerpt') return 'Lines of a reflection'
  return what === 'check_in' && week
    ? `Your words for the week from ${sayShortDay(week)}`
    : 'That it felt heavy'
}
