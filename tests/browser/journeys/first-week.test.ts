import { beforeAll, describe, expect, it } from 'vitest'
import { browserIsHere } from '../../views/browser.ts'
import {
  Agreement,
  AlertPage,
  FirstOrganisation,
  FirstPeople,
  FirstTeam,
  HoldingForm,
  Holdings,
  Invitation,
  InvitationLinks,
  PeopleTable,
  Proposal,
  setUpSecondStep,
  SettingUp,
  SupportForm,
  ThisWeek,
  Welcome,
} from '../support/sheets.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'
import type { Visitor } from '../support/visitor.ts'

const password = 'driftwood lantern kelp'

describe.runIf(browserIsHere)('a real team, by hand', () => {
  const { site, visitor } = stage()
  let here: Site
  let ada: Visitor
  let mari: Visitor
  let jo: Visitor
  const start = Date.now()

  beforeAll(async () => {
    here = await site({ madeUp: false })
    ada = await visitor(here, null)
    mari = await visitor(here, null)
    jo = await visitor(here, null)
  })

  it('Ada sets up the organisation and the team', async () => {
    await ada.go('/')
    await ada.on(Welcome)
    await ada.follow('Set up your own team')
    await ada.on(FirstOrganisation)
    await ada.fill('Name of your organisation', 'Saltmarsh Primary Care Network')
    await ada.choose('Primary care network')
    await ada.fill('Your name', 'Ada Penrose')
    await ada.fill('Your e-mail', 'ada@example.org')
    await ada.fill('Choose a password', password)
    await ada.press('Carry on')
    await setUpSecondStep(ada)

    await ada.on(SettingUp)
    await ada.follow('A team')
    await ada.on(FirstTeam)
    await ada.fill('Name of the team', 'Estuary')
    await ada.press('Carry on')
    await ada.on(FirstPeople)
    await ada.fill(
      'One person on each line',
      'Mari Bevan, lead, 4 March 2024\nJo Tennant, 4 March 2024',
    )
    await ada.choose('I am the lead’s manager')
    await ada.press('Look them over')
    await ada.on(PeopleTable)
    await ada.press('Add these 2 people')
    await ada.on(SupportForm)
    expect(await ada.words()).toContain('Added.')
    await ada.press('Save who supports whom')
    await ada.page.getByRole('heading', { name: 'Starting agreement for Estuary' }).waitFor()
    await ada.go('/setup/invitations')
    await ada.on(InvitationLinks)
  })

  it('each takes up their own link', async () => {
    const links = await ada.on(InvitationLinks)
    await ada.press('Make links for everyone who has none')
    await ada.on(InvitationLinks)
    for (const [who, name, email] of [
      [mari, 'Mari Bevan', 'mari@example.org'],
      [jo, 'Jo Tennant', 'jo@example.org'],
    ] as const) {
      await who.go(await links.linkFor(name))
      await (await who.on(Invitation)).accept(email, password)
      await setUpSecondStep(who)
      await who.on(ThisWeek)
      expect(await who.words()).toContain('Welcome. You are signed in.')
    }
  })

  it('Mari proposes an agreement, and Jo signs it', async () => {
    await mari.follow('Jo Tennant')
    await mari.page.getByRole('heading', { level: 1, name: 'Jo Tennant' }).waitFor()
    await mari.follow('Open the agreement')
    await mari.on(Agreement)
    await mari.follow('Start the first agreement')
    await mari.on(Proposal)
    await mari.fill('Why do you propose this?', 'Somewhere to start. We look again in spring.')
    await mari.press('Sign and propose')
    await mari.on(Agreement)

    await jo.go('/')
    await jo.on(ThisWeek)
    await jo.follow('Your agreement')
    await jo.on(Agreement)
    expect(await jo.words()).toContain('12 to 15')
    await jo.press('Sign version 1')
    await jo.on(Agreement)
    expect(await jo.words()).toContain('Everyone has signed. It is in force from now.')
  })

  it('the twelfth person raises an alert that Jo sees first', async () => {
    for (let held = 1; held <= 12; held += 1) {
      await jo.go('/holdings/new')
      const form = held === 1 ? await jo.on(HoldingForm) : new HoldingForm(jo)
      expect(await jo.words()).not.toContain('Near limit')
      await form.add(`Boat ${held}`)
      // Its words are kept first, and then it is sent.
      await jo.page.waitForURL(/\/holdings\?/)
    }
    await jo.on(Holdings)
    expect(await jo.words()).toContain('That makes 12. You and Mari Bevan agreed 12')
    expect(await alertsOf(mari)).not.toContain('Jo Tennant: how many people are held')

    await jo.follow('Share someone on the list')
    await jo.on(AlertPage)
    await jo.press(/see (it|this) now/)
    await jo.on(AlertPage)
    expect(await jo.words()).toContain('They can see it now.')
    expect(await alertsOf(mari)).toContain('Jo Tennant: how many people are held')
  })

  it('Mari answers in two clicks', async () => {
    await mari.go('/')
    await mari.on(ThisWeek)
    mari.clicks = 0
    await mari.click(mari.page.getByText('Say when you can talk').first())
    await mari.press('I have seen this: talk then')
    await mari.page.getByText('You and Jo Tennant talk').waitFor()
    await mari.on(ThisWeek)
    expect(mari.clicks).toBe(2)
  })

  it('they talk, and settle it together', async () => {
    await mari.follow('Write what you agreed')
    await mari.on(AlertPage)
    await mari.fill('After the talk: what did you agree?', 'No new people for two weeks.')
    await mari.press('Keep what we agreed')
    await mari.on(AlertPage)
    await mari.click(mari.page.getByText('Propose to settle it').first())
    await mari.choose('We talked, and it is dealt with')
    await mari.press('Propose to settle it')
    await mari.on(AlertPage)

    await jo.go('/alerts')
    await jo.follow(/Share someone on the list/)
    await jo.on(AlertPage)
    expect(await jo.words()).toContain('No new people for two weeks.')
    await jo.press('Yes, settle it')
    await jo.on(AlertPage)
    expect(await jo.words()).toContain('Settled together.')
    const seconds = ((Date.now() - start) / 1000).toFixed(0)
    const clicks = ada.clicks + mari.clicks + jo.clicks
    console.log(
      `proof: from an empty database to an alert settled together: ${clicks} clicks by three people, ` +
        `${seconds} s in a browser; the lead answered in 2`,
    )
  })
})

async function alertsOf(who: Visitor) {
  await who.go('/alerts')
  return who.words()
}
