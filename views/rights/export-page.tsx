import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { BackLink, Details } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ExportFacts = {
  /** What the file has, by the name of each kind of thing. */
  has: string[]
  leftOut: { title: string; why: string }[]
}

type Props = { shell: Shell; facts: ExportFacts; typed: Typed }

/** Everything about oneself, in one file. The page says first what is in it and what is not. */
export function ExportPage({ shell, facts, typed }: Props) {
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="Take a copy of your information" error={typed.errors.length > 0}>
      <BackLink href="/profile">Your profile</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>Take a copy of your information</h1>
      <p class="lead">One file with everything Holdfast keeps about you.</p>
      <WhoSees names="Only you" />
      <p>The file is not locked. Keep it where nobody else reads it.</p>
      <Form shell={shell} action="/profile/export" save="Get the file">
        <Radios
          label="What kind of file?"
          options={[
            { value: 'html', label: 'A page to read', hint: 'It opens in any browser.' },
            { value: 'json', label: 'Data', hint: 'For another computer program.' },
          ]}
          {...field('format')}
        />
      </Form>
      <h2>What is in it</h2>
      <Details summary={`All ${facts.has.length} kinds of things`}>
        <ul>
          {facts.has.map((title) => (
            <li>{title}</li>
          ))}
        </ul>
      </Details>
      <h2>What is not in it</h2>
      <ul>
        <li>What others wrote about themselves, even where you may read it.</li>
        <li>What belongs to somebody else and only names you. Ask your administrator.</li>
        <li>Your password. Nobody can read it.</li>
        {facts.leftOut.map(({ title, why }) => (
          <li>
            {title}. {why}
          </li>
        ))}
      </ul>
      <p>
        Is something wrong or missing? <a href="/privacy/complaints/new">Tell your organisation</a>.
      </p>
    </Page>
  )
}
