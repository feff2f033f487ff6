import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyRoute } from '../../src/every-route.ts'
import { browserIsHere, closeAllIn, sharedBrowser } from '../views/browser.ts'
import { addressesOf } from './support/addresses.ts'
import {
  faultsByWriter,
  findForms,
  looked,
  type FoundForm,
  type Writer,
} from './support/refused.ts'
import { openSite, type Site } from './support/site.ts'

const writers: Writer[] = [
  'Joanna Kettlewell',
  'Priya Shah',
  'Bronwen Pryce',
  'Esi Boateng',
  'Dr Fiona Marsden',
  'Geoff Lindley',
  'Ruth Abara',
  'Sam Whitlock',
  'Imogen Hart',
  null,
]

/** Buttons without a field: there is nothing to get wrong. */
const presses = [
  '/sign-out',
  '/sample-team/sign-in',
  '/setup/invitations',
  '/setup/help-contacts',
  // Everyone of the made-up team has an agreement and a debrief.
  '/setup/agreement',
  '/setup/debrief',
  // The made-up organisation has one team: see tests/people/move.test.ts.
  '/admin/people/:id/employments/:employment/move',
  '/setup/sample-data',
  '/setup/sample-data/removal',
  '/drafts',
  '/kept-forms/:id/removal',
  '/setup/import/:id/rows',
  '/setup/import/:id/undoing',
  '/setup/import/:id/removal',
  '/holdings/import/:id/undoing',
  '/holdings/import/:id/removal',
  '/profile/sessions/ending',
  '/profile/sessions/:id/ending',
  '/profile/sharing/withdrawal',
  // Half a sign-in: journeys/second-step.test.ts tries these.
  '/sign-in/code',
  '/sign-in/recovery-code',
  '/sign-in/second-factor',
  '/sign-in/lost',
  '/sign-in/lost/removal',
  // The device fills these in, or the script asks: journeys/passkey.test.ts.
  '/sign-in/passkey',
  '/sign-in/second-factor/passkey',
  '/passkeys/questions',
  '/profile/trusted-phones',
  '/profile/trusted-phones/:id/ending',
  '/trusted-phone/ending',
  '/notices/seen',
  '/calendar/address',
  '/calendar/address/removal',
  '/admin/mail/tries',
  '/admin/backups',
  '/admin/backups/tries',
  '/holdings/:id/reopening',
  '/holdings/:id/resuming',
  '/holdings/:id/review-calls',
  '/holdings/:id/opening',
  '/holdings/:id/contacts/:contact/removal',
  '/contacts/removal',
  '/time/:id/removal',
  '/leave/:id/removal',
  '/cover-answers',
  '/leave/:id/cover/:coHolder/ending',
  '/holdings/:id/co-holders/:coHolder/ending',
  '/holdings/:id/co-holders/:coHolder/acceptance',
  '/holdings/:id/co-holders/:coHolder/declining',
  '/handovers/:id/withdrawal',
  '/debriefs/schedule/ending',
  '/debriefs/:id/opening',
  '/debriefs/:id/attendance',
  '/debriefs/:id/pass',
  '/debriefs/:id/away',
  '/debriefs/:id/step',
  '/debriefs/:id/items/:item/bringing',
  '/debriefs/:id/items/:item/removal',
  '/debriefs/:id/reopening',
  '/debriefs/:id/moods',
  '/debriefs/:id/items/:item/offer',
  '/debriefs/:id/items/:item/declining',
  '/debriefs/:id/items/:item/taking',
  '/debriefs/:id/items/:item/looked-at',
  '/advice-requests/:id/withdrawal',
  '/service-gaps/:id/closing',
  '/service-gaps/:id/opening',
  '/actions/:id/done',
  '/actions/:id/reopening',
  '/team/weights/:id/removal',
  '/reflections/:id/removal',
  '/excerpts/:id/removal',
  '/supervision/sessions/:id/reopening',
  '/supervision/sessions/:id/attendance-link',
  '/supervision/sessions/:id/attendance-link/removal',
  '/my-sessions/:id/confidences/:confidence/telling',
  '/supervision/sessions/:id/preparation/withdrawal',
  '/supervision/sessions/:id/preparation/removal',
  '/supervision/talking-points/:id/talked',
  '/supervision/talking-points/:id/next-time',
  '/supervision/talking-points/:id/removal',
  '/wellness-plan/agreement/withdrawal',
  '/people/:id/wellness-plan/agreement',
  '/agreements/:id/signature',
  '/agreements/:id/withdrawal',
  '/agreements/:id/renewal',
  '/stretches/:id/ending',
  '/supervision/agreements/:id/signature',
  '/supervision/agreements/:id/withdrawal',
  '/alerts/:id/disclosure',
  '/alerts/:id/answer-now',
  '/help/urgent/telling',
  '/help/urgent/telling/withdrawal',
  '/alerts/:id/settlement/withdrawal',
  '/alerts/:id/taking-on',
  '/alerts/:id/passing-on',
  '/alerts/:id/snooze/ending',
  '/admin/people/:id/administrator',
  '/admin/people/:id/administrator/ending',
  '/admin/people/:id/bonds/:bond/ending',
  // Nobody of the made-up team has left for good.
  '/admin/people/:id/erasure',
  '/admin/people/:id/reactivation',
  '/admin/people/:id/invitation',
  '/admin/people/:id/links/removal',
  '/admin/people/:id/password-reset',
  '/admin/teams/:id/removal',
  '/admin/settings/sign-in/:id/trial',
  '/admin/settings/sign-in/:id/removal',
  '/sign-in/with/:provider',
  '/invitations/:token/with/:provider',
  '/profile/security/work/:id/removal',
  // Nobody of the made-up team has a password to type again.
  '/profile/security/work',
  '/admin/settings/help-contacts/:id/removal',
  '/admin/settings/practices/:id/ending',
  '/admin/settings/practices/:id/opening',
  '/instruments/:id/answers/:answers/removal',
  '/admin/instruments/:id/withdrawal',
  '/supervision/sessions/:id/record/agreement',
  '/supervisors/:id/ending',
  '/supervisors/:id/link',
  '/supervisors/:id/link/removal',
  '/contracts/:id/ending',
  '/contracts/:id/people/:allocation/ending',
]

/** They stand there only while Holdfast is empty. */
const firstForms = ['/setup/organisation']

/** It takes any name, and everything else on it is chosen already. */
const anyWords = ['/setup/team']

let browser: Browser
let site: Site
let empty: Site

describe.runIf(browserIsHere)('every form, refused', () => {
  let forms: Map<string, FoundForm>
  let first: Map<string, FoundForm>

  beforeAll(async () => {
    browser = await sharedBrowser()
    site = await openSite({ host: 'localhost' })
    empty = await openSite({ madeUp: false })
    const pages = Object.values(await addressesOf(site)).flat()
    forms = await findForms(site, { writers, pages, notSought: [...presses, ...firstForms] })
    first = await findForms(empty, { writers: [null], pages: firstForms, notSought: presses })
  })
  afterAll(async () => {
    await closeAllIn(browser)
    await site.close()
    await empty.close()
  })

  it('is found', () => {
    const posts = everyRoute.filter(({ method }) => method === 'post').map(({ path }) => path)
    const found = [...forms.keys(), ...first.keys(), ...presses]
    expect(found.toSorted()).toEqual(posts.toSorted())
  })

  it('says what to put right, where, and keeps what was typed', async () => {
    const faults: string[] = []
    for (const route of anyWords) expect(forms.delete(route)).toBe(true)
    for (const [here, found] of [[site, forms] as const, [empty, first] as const]) {
      faults.push(...(await faultsByWriter({ site: here, browser }, found)))
    }
    const count = forms.size + first.size
    console.log(
      `proof: ${count} refused forms, ${faults.length} faults; ${looked.at} looked at with axe`,
    )
    expect(faults).toEqual([])
  }, 300_000)
})
