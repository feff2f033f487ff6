import { Radios, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

/** What every short form about one holding is told. */
export type LifeFormFacts = Typed & {
  id: string
  label: string
  version: number
  whoSees: string
  noteWhoSees: string
  clash: ClashFacts | null
}

type ReviewFormFacts = LifeFormFacts & {
  answers: Option[]
  /** Where things stand, in a line or two. */
  standing: string
  offered: string
}

/** "Still right to hold?": a look at one holding, with room for every answer. */
export function ReviewForm({ shell, facts }: { shell: Shell; facts: ReviewFormFacts }) {
  const { field } = typedIn(facts)
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Still right to hold?" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>Still right to hold? {facts.label}</h1>
      <WhoSees names={facts.whoSees} about="holding_review" />
      <Clash clash={facts.clash} />
      <Inset>
        <p>{facts.standing}</p>
        <p>Holding someone is work, and going on is a good answer.</p>
      </Inset>
      <Form shell={shell} action={`${back}/reviews`} version={facts.version}>
        <Radios label="What fits best now?" options={facts.answers} {...field('answer')} />
        <DateField
          label="Look again on"
          hint={facts.offered}
          optional
          {...field('next_review_on')}
        />
        <TextArea
          label="Note"
          hint={`Who sees this note: ${facts.noteWhoSees}. No names or numbers, please.`}
          optional
          maxlength={4000}
          {...field('note')}
        />
        <Buttons>
          <Button>Keep this</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
