import { Select, Tick, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form } from '../components/form.tsx'
import { Hidden, TextArea } from '../components/inputs.tsx'
import { BackLink, Details, Warning } from '../components/notes.tsx'
import { SummaryList } from '../components/lists.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Preview, type PreviewFacts } from './preview.tsx'

export type LoadFacts = {
  organisations: Option[]
  /** Once it is checked. */
  preview: PreviewFacts | null
  typed: Typed
}

type Props = { shell: Shell; facts: LoadFacts }

/** A definition is pasted, looked at as everybody will see it, and then loaded. */
export function LoadPage({ shell, facts }: Props) {
  const { preview, typed } = facts
  const clash = overall(typed)
  return (
    <Page shell={shell} title="Load a check" error={typed.errors.length > 0}>
      <BackLink href="/admin/instruments">Checks people can use for themselves</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Load a check</h1>
      {clash && (
        <Warning>
          <p>{clash}</p>
        </Warning>
      )}
      <p class="lead">
        Paste its definition and check it. Then you see every question before anybody else does.
      </p>
      <WhoSees names="Everyone who works for this organisation" />
      <p>They see the questions. What somebody answers, only they see: no count and no average.</p>
      {preview === null ? <HowToWrite /> : <Preview preview={preview} />}
      <LoadForm shell={shell} facts={facts} />
    </Page>
  )
}

function LoadForm({ shell, facts: { organisations, preview, typed } }: Props) {
  const { field, tick } = typedIn(typed)
  const [only] = organisations
  return (
    <Form shell={shell} action="/admin/instruments">
      {organisations.length > 1 ? (
        <Select
          {...field('organisation')}
          label="For which organisation?"
          options={organisations}
        />
      ) : (
        only && <Hidden name="organisation" value={only.value} />
      )}
      <TextArea
        {...field('definition')}
        label={preview === null ? 'Definition' : 'Definition, to change and check again'}
        rows={preview === null ? 16 : 6}
        maxlength={20_000}
        autocomplete="off"
      />
      {preview === null ? (
        <Button name="step" value="check">
          Check it
        </Button>
      ) : (
        <>
          <p>Licence note: {preview.about.licence}</p>
          <Tick
            {...tick('may_use')}
            label="I have read the licence note. This organisation may use these questions."
          />
          <Buttons>
            <Button name="step" value="load">
              Load it
            </Button>
            <Button kind="quiet" name="step" value="check">
              Check it again
            </Button>
          </Buttons>
        </>
      )}
    </Form>
  )
}

const parts = [
  ['name', 'Small letters with hyphens. One of the same name replaces the one before.'],
  ['title, intro', 'What people see first. The intro may be left out.'],
  ['recall', 'Which time it asks about, such as “the last seven days”.'],
  ['source, licence', 'Where it comes from, and why you may use it.'],
  ['scale', 'The answers: each has a value, which is a whole number, and a label.'],
  ['items', 'The questions: an id, a text, and “reversed” if it is read the other way round.'],
  ['scoring', 'Its kind: “mean”, from 0 to 100; “sum”; or “single”. “least” answers are needed.'],
  ['bands', 'Words for each part of the line, from its beginning to its end, without a gap.'],
  ['higher', 'What a higher figure means. It may be left out.'],
] as const

const HowToWrite = () => (
  <Details summary="How to write a definition">
    <SummaryList rows={parts.map(([key, value]) => ({ key, value }))} />
    <p>
      It is written as JSON. A “single” scoring has an item, a cut, and words below and from it.
    </p>
    <p>
      <a href="/admin/instruments/new?from=own-check-1">Begin with the one Holdfast brings</a>
    </p>
  </Details>
)
