import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendMails } from '../../../src/notices/send-mails.ts'
import { smtpTransport } from '../../../src/notices/smtp.ts'
import { letterOf } from '../../../src/setup/letters.ts'
import { MailServer } from '../../notices/mail-server.ts'
import { browserIsHere } from '../../views/browser.ts'
import {
  Answers,
  FirstDebrief,
  FirstOrganisation,
  FirstPeople,
  FirstTeam,
  HelpNumbers,
  Invitation,
  InvitationLinks,
  PeopleTable,
  setUpSecondStep,
  SettingUp,
  StartingAgreement,
  SupportForm,
  Welcome,
} from '../support/sheets.ts'
import { stage } from '../support/stage.ts'
import { phone, type Visitor } from '../support/visitor.ts'

const password = 'driftwood lantern kelp'
const people = `Mari Bevan\tmari@example.org\tlead\t37.5\t04/03/2019
Jo Tennant\tjo@example.org\tSPLW\t30\t1 June 2025
Ana Ruiz\tana@example.org\tlink worker
Sol Adeyemi\tsol@example.org\tlink worker\t0.8 WTE
Kit Marlow\tkit@example.org\tlink worker\t22.5\t12/01/2024
Wyn Parry\twyn@example.org\tlink worker
Dr Iris Vale\tiris@example.org\tGP
Noor Aziz\t\tlink worker\t15`

/** Seconds for each click and each key, besides what the machine takes: a slow and careful person. */
const [perClick, perKey] = [3, 0.25]

describe.runIf(browserIsHere)('a real team of eight, from an empty database', () => {
  const { site, visitor } = stage()
  let server: MailServer
  beforeAll(async () => {
    server = await new MailServer().up()
  })
  afterAll(() => server.down())

  it.each([true, false])(
    'is invited within ten minutes, with scripts %s',
    async (scripts) => {
      const here = await site({ madeUp: false, smtp: server.url })
      const ada = await visitor(here, null, { javaScriptEnabled: scripts })
      const mails = server.received.length
      const start = Date.now()
      const keys = await setUp(ada)
      await sendMails(here.parts, smtpTransport(here.parts.config), letterOf)
      const sent = server.received.slice(mails)
      expect(new Set(sent.flatMap(({ to }) => to)).size).toBe(7)
      await ada.go('/setup')
      await ada.on(SettingUp)
      expect(await ada.words()).toContain('1 to invite')
      const machine = (Date.now() - start) / 1000
      const seconds = machine + ada.clicks * perClick + keys * perKey
      console.log(
        `proof: empty database to a real team of 8, 7 mails sent, scripts ${scripts ? 'on' : 'off'}: ` +
          `${(seconds / 60).toFixed(1)} minutes, ${ada.clicks} clicks, ${keys} keys ` +
          `(${machine.toFixed(0)} s of them the machine)`,
      )
      expect(seconds).toBeLessThan(600)
      const jo = await visitor(here, null, { ...phone, javaScriptEnabled: scripts })
      await jo.go(linkIn(sent.find(({ to }) => to.includes('jo@example.org'))!.raw))
      await jo.on(Invitation)
      expect(await jo.words()).toContain('Welcome, Jo Tennant')
    },
    120_000,
  )
})

const linkIn = (raw: string) => /\/invitations\/[\w-]+/.exec(raw.replaceAll(/=\r\n/g, ''))![0]

/** Every step in turn; gives how many keys were pressed. */
async function setUp(ada: Visitor): Promise<number> {
  let keys = 0
  const type = async (label: string, words: string) => {
    await ada.click(ada.page.getByLabel(label).first())
    await ada.fill(label, words)
    keys += words.length
  }
  await ada.go('/')
  await ada.on(Welcome)
  await ada.follow('Set up your own team')
  await ada.on(FirstOrganisation)
  await type('Name of your organisation', 'Saltmarsh Primary Care Network')
  await ada.choose('Primary care network')
  await type('Your name', 'Ada Penrose')
  await type('Your e-mail', 'ada@example.org')
  await type('Choose a password', password)
  await ada.press('Carry on')
  await setUpSecondStep(ada)
  keys += 6
  await ada.on(SettingUp)
  await ada.follow('A team')
  await ada.on(FirstTeam)
  await type('Name of the team', 'Estuary')
  await ada.press('Carry on')
  await ada.on(FirstPeople)
  await type('One person on each line', people)
  await ada.choose('I am the lead’s manager')
  await ada.press('Look them over')
  await ada.on(PeopleTable)
  await ada.choose('The day first, as is usual here')
  await ada.press('Add these 8 people')
  await ada.on(SupportForm)
  await ada.press('Save who supports whom')
  await ada.on(StartingAgreement)
  await ada.press('Propose it to 6 people')
  await ada.on(FirstDebrief)
  await ada.press('Save')
  await ada.on(HelpNumbers)
  await ada.press('I checked all of them today')
  await ada.page.getByText('Saved.').waitFor()
  await ada.on(HelpNumbers)
  await ada.follow('Carry on')
  await ada.on(Answers)
  expect(await ada.words()).not.toContain('Not there yet')
  await ada.follow('Carry on to the invitations')
  await ada.on(InvitationLinks)
  await ada.press('Send the 7 invitations')
  await ada.page.getByText('The invitations are on their way.').waitFor()
  return keys
}
