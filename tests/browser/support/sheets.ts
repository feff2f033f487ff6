import { aKey, codeAt } from '../../support/phone.ts'
import type { Visitor } from './visitor.ts'

/** A page somebody is on. It was looked at before anything is done there: see `Visitor.on`. */
export class Sheet {
  readonly visitor: Visitor
  constructor(visitor: Visitor) {
    this.visitor = visitor
  }
}

export class LookRound extends Sheet {
  static heading = 'Look round'
  continueAs(name: string) {
    return this.visitor.press(new RegExp(`^Continue as ${name}`))
  }
}

export class SignIn extends Sheet {
  static heading = /^(Sign in|Look round)$/
  async as(email: string, password: string) {
    await this.visitor.fill('E-mail', email)
    await this.visitor.fill('Password', password)
    await this.visitor.press('Sign in')
  }
}

export class OneMoreStep extends Sheet {
  static heading = 'One more step'
  async take(key = aKey) {
    await this.visitor.fill('The six figures', codeAt(key, this.visitor.site.parts.clock.now()))
    await this.visitor.press('Go on')
  }
}

export class SecondStep extends Sheet {
  static heading = 'Add a second step'
  key() {
    return this.visitor.page.locator('input[name="code_key"]').inputValue()
  }
  async take() {
    const now = this.visitor.site.parts.clock.now()
    await this.visitor.fill('The six figures', codeAt(await this.key(), now))
    await this.visitor.press('Go on')
  }
}

export class RecoveryCodes extends Sheet {
  static heading = 'Keep these codes'
}

/** Somebody new gives themselves a second step, and keeps their codes. */
export async function setUpSecondStep(visitor: Visitor) {
  await (await visitor.on(SecondStep)).take()
  await visitor.on(RecoveryCodes)
  await visitor.follow('I have kept them')
}

export class ThisWeek extends Sheet {
  static heading = 'This week'
  get firstCard() {
    return this.visitor.page.locator('.card').first()
  }
}

export class Alerts extends Sheet {
  static heading = 'Alerts'
}

export class AlertPage extends Sheet {
  static heading = /people are held|holding weighs|sessions than|name beside|contact/
}

export class Holdings extends Sheet {
  static heading = 'Holding'
  row(label: string) {
    return this.visitor.page.locator('.ledger-row').filter({ hasText: label })
  }
}

export class HoldingForm extends Sheet {
  static heading = /^(Add someone you hold|Change )/
  async fillIn(label: string) {
    const { visitor } = this
    await visitor.fill('A label for them', label)
    await visitor.choose('Holding while they wait for a service')
    await visitor.choose('Light')
  }
  async add(label: string) {
    await this.fillIn(label)
    await this.visitor.press('Add to my holding')
  }
}

export class OneHolding extends Sheet {
  static heading = /./
}

export class ContactForm extends Sheet {
  static heading = /^Add a contact/
}

export class CheckIn extends Sheet {
  static heading = 'Check in'
}

export class KeptOnPhone extends Sheet {
  static heading = 'Your check-in is kept'
}

export class CheckedIn extends Sheet {
  static heading = 'What happens now'
}

export class Profile extends Sheet {
  static heading = 'Your profile'
  async chooseTheme(theme: 'The same as my device' | 'Light' | 'Dark') {
    await this.visitor.choose(theme)
    await this.visitor.press('Save')
  }
}

export class KeptWords extends Sheet {
  static heading = 'We kept your words'
}

export class UrgentHelp extends Sheet {
  static heading = 'Urgent help'
}

export class WhoSeesWhat extends Sheet {
  static heading = 'Who sees what'
}

export class Team extends Sheet {
  static heading = 'Your team this week'
}

export class Agreement extends Sheet {
  static heading = /^(My agreement|What is agreed with|Agreement, version)/
}

export class Proposal extends Sheet {
  static heading = /^(Propose|Ask for a change)/
}

export class Welcome extends Sheet {
  static heading = 'Welcome to Holdfast'
}

export class FirstOrganisation extends Sheet {
  static heading = 'Your organisation and you'
}

export class SettingUp extends Sheet {
  static heading = 'Setting up'
}

export class FirstTeam extends Sheet {
  static heading = 'A team'
}

export class FirstPeople extends Sheet {
  static heading = 'The people'
}

export class PeopleTable extends Sheet {
  static heading = 'Look them over'
}

export class SupportForm extends Sheet {
  static heading = /^Who supports whom in /
}

export class StartingAgreement extends Sheet {
  static heading = /^Starting agreement for /
}

export class FirstDebrief extends Sheet {
  static heading = /^When .+ meets$/
}

export class HelpNumbers extends Sheet {
  static heading = 'Urgent help numbers'
}

export class Answers extends Sheet {
  static heading = 'Check your answers'
}

export class InvitationLinks extends Sheet {
  static heading = 'Invitation links'
  linkFor(name: string) {
    return this.visitor.page.getByRole('textbox', { name: `Link for ${name}` }).inputValue()
  }
}

export class Invitation extends Sheet {
  static heading = /^Welcome, /
  async accept(email: string, password: string) {
    await this.visitor.fill('Your e-mail', email)
    await this.visitor.fill('Choose a password', password)
    await this.visitor.press('Start')
  }
}

export class HandoverForm extends Sheet {
  static heading = /^Ask someone to take over/
}

export class Handover extends Sheet {
  static heading = /^(Could you hold|Handover:)/
}

export class WeekOfContacts extends Sheet {
  static heading = /contacts$|^Contacts, /
}

export class ClinicDay extends Sheet {
  static heading = 'Add a clinic day'
  /** A list on a phone takes two taps: to open it and to choose. */
  async choose(person: number) {
    const list = this.visitor.page.getByLabel(`Person ${person}`, { exact: true })
    await list.selectOption({ index: person })
    this.visitor.clicks += 2
  }
}

export class PutBack extends Sheet {
  static heading = /taken away$/
}
