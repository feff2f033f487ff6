import { Tick } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden, TextArea, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { KeyWords } from './key-words.tsx'

export type ReflectionFormFacts = Typed & {
  title: string
  action: string
  back: string
  version?: number
  model: { name: string; hint: string; rows: number }
  /** Other ways to write; none once it is kept. */
  ways: { href: string; name: string; says: string; chosen: boolean }[]
  most: number
  whoSees: string
  clash: ClashFacts | null
}

/** One text, with a beginning to write under. */
export function ReflectionForm({ shell, facts }: { shell: Shell; facts: ReflectionFormFacts }) {
  const { field, tick, value } = typedIn(facts)
  return (
    <Page shell={shell} title={facts.title} error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <h1>{facts.title}</h1>
      <WhoSees names={facts.whoSees} about="reflection" />
      <KeyWords />
      <Ways ways={facts.ways} />
      <Clash clash={facts.clash} />
      <Form shell={shell} action={facts.action} version={facts.version}>
        <Hidden name="model" value={value('model')} />
        <TextField label="Title" optional maxlength={100} autocomplete="off" {...field('title')} />
        <TextArea
          label={facts.model.name}
          hint={`${facts.model.hint} No names or numbers of people you hold, please.`}
          maxlength={facts.most}
          rows={facts.model.rows}
          {...field('body')}
        />
        <TextField
          label="Tags"
          hint="Words to find it by, with a comma between them. Up to 8."
          optional
          maxlength={400}
          autocomplete="off"
          {...field('tags')}
        />
        <Tick label="Counts as CPD" {...tick('cpd')} />
        <Buttons>
          <Button>Save</Button>
          <LinkButton kind="text" href={facts.back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}

const Ways = ({ ways }: Pick<ReflectionFormFacts, 'ways'>) =>
  ways.length === 0 ? null : (
    <nav aria-label="Ways to write">
      <p>Choose a way first, then write. You can leave it as it is.</p>
      <ul>
        {ways.map(({ href, name, says, chosen }) => (
          <li>
            <a href={href} aria-current={chosen ? 'true' : undefined}>
              {name}
            </a>
            {chosen && ' (chosen)'}. <span class="hint">{says}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
