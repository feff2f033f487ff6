import type { fields } from '../../src/assurance/fields.ts'
import type { Block } from '../../src/assurance/part.ts'
import { likelihoods, severities } from '../../src/assurance/ratings.ts'
import { Select, Tick } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, TextArea, TextField } from '../components/inputs.tsx'
import { BackLink, Details } from '../components/notes.tsx'
import { SummaryList } from '../components/lists.tsx'
import { beside, optionsOf, typedIn, type Typed, type TypedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Blocks } from './blocks.tsx'

type FieldFacts = {
  name: string
  label: string
  kind: (typeof fields)[keyof typeof fields]['kind']
}

export type PartPageFacts = {
  organisation: { id: string; name: string }
  document: { title: string; href: string }
  action: string
  title: string
  asks: string
  /** Holdfast's words; none where only the organisation can know. */
  ours: Block[] | null
  fields: FieldFacts[]
  version: number
  typed: Typed
  clash: ClashFacts | null
  before: { made: string; said: { key: string; value: string }[] }[]
}

/** One part of a document: our words, and a place for the organisation's own. */
export function PartPage({ shell, facts }: { shell: Shell; facts: PartPageFacts }) {
  const { organisation, document, title, ours, typed } = facts
  const typedHere = typedIn(typed)
  return (
    <Page shell={shell} title={title} error={typed.errors.length > 0}>
      <BackLink href={document.href}>{document.title}</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{title}</h1>
      <p class="lead">{facts.asks}</p>
      <WhoSees names={`Everyone who works for ${organisation.name}, or beside it`} />
      <Clash clash={facts.clash} />
      {ours && (
        <Details summary="Read the words of Holdfast">
          <Blocks blocks={ours} />
        </Details>
      )}
      <Form action={facts.action} shell={shell} version={facts.version}>
        <Hidden name="organisation" value={organisation.id} />
        {ours && (
          <Tick
            {...typedHere.tick('ours')}
            label="Use the words of Holdfast"
            hint="They change by themselves when Holdfast changes. Yours stand below them."
          />
        )}
        {facts.fields.map((field) => (
          <One field={field} typed={typedHere} />
        ))}
        <Buttons>
          <Button>Keep this</Button>
          <LinkButton kind="quiet" href={document.href}>
            Not now
          </LinkButton>
        </Buttons>
      </Form>
      <Before before={facts.before} />
    </Page>
  )
}

function One({ field: { name, label, kind }, typed }: { field: FieldFacts; typed: TypedIn }) {
  const field = { ...typed.field(name), label, optional: true }
  if (kind === 'day') return <DateField {...field} />
  if (kind === 'severity') return <Select {...field} options={optionsOf(severities)} />
  if (kind === 'likelihood') return <Select {...field} options={optionsOf(likelihoods)} />
  if (kind === 'line') return <TextField {...field} autocomplete="off" maxlength={300} />
  return <TextArea {...field} hint="Each new line is a paragraph." rows={8} maxlength={8000} />
}

const Before = ({ before }: { before: PartPageFacts['before'] }) =>
  before.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>Who changed this</h2>
      {before.map(({ made, said }) => (
        <Details summary={made}>
          <SummaryList rows={said} />
        </Details>
      ))}
    </section>
  )
