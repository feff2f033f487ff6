import { Radios, type Option } from '../components/choices.tsx'
import { Card } from '../components/card.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { passwordHint } from '../accounts/link-pages.tsx'

/** The very first page: two ways to begin. */
export function FirstRunPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title="Welcome">
      <h1>Welcome to Holdfast</h1>
      <p>Holdfast is steady ground for people who hold others. There are two ways to begin.</p>
      <div class="cards">
        <Card heading="Look round with a made-up team">
          <p>Eight people who do not exist, with twelve weeks of work. Remove them at any time.</p>
          <Form action="/setup/sample-data" shell={shell} save="Look round" id="sample" />
        </Card>
        <Card heading="Set up your own team">
          <p>It takes less than ten minutes. You can stop at any step and carry on later.</p>
          <Buttons>
            <LinkButton href="/setup/organisation" kind="quiet">
              Set up your own team
            </LinkButton>
          </Buttons>
        </Card>
      </div>
    </Page>
  )
}

type OrganisationProps = { shell: Shell; typed: Typed; kinds: Option[]; needsCode: boolean }

/** The organisation and the person who looks after it. */
export function FirstOrganisationPage({ shell, typed, kinds, needsCode }: OrganisationProps) {
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="Your organisation" error={typed.errors.length > 0}>
      <BackLink href="/setup" />
      <ErrorSummary errors={beside(typed)} />
      <h1>Your organisation and you</h1>
      <Form action="/setup/organisation" shell={shell} save="Carry on" id="organisation">
        {needsCode && (
          <TextField
            {...field('code')}
            label="Starting code"
            hint="Holdfast printed it when it started. It shows that this is your server."
            autocomplete="off"
            width="medium"
          />
        )}
        <TextField
          {...field('organisation')}
          label="Name of your organisation"
          autocomplete="organization"
        />
        <Radios {...field('kind')} label="What kind it is" options={kinds} />
        <TextField {...field('name')} label="Your name" autocomplete="name" />
        <TextField
          {...field('email')}
          label="Your e-mail"
          type="email"
          hint="You will sign in with it."
          autocomplete="username"
        />
        <TextField
          name="password"
          label="Choose a password"
          type="password"
          hint={passwordHint}
          error={field('password').error}
          autocomplete="new-password"
        />
      </Form>
    </Page>
  )
}
