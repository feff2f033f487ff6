import { Select, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { ItemForm, type ItemFormFacts } from './item-form.tsx'

type NewProps = { shell: Shell; back: string; facts: ItemFormFacts | null; tooEarly: string }

/** Bringing something before the debrief, or late. */
export function NewItemPage({ shell, back, facts, tooEarly }: NewProps) {
  const errors = facts?.typed.errors ?? []
  return (
    <Page shell={shell} title="Bring something" error={errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={errors} />
      <h1>Bring something to the debrief</h1>
      {facts ? <ItemForm shell={shell} facts={facts} /> : <Inset>{tooEarly}</Inset>}
    </Page>
  )
}

type EditProps = {
  shell: Shell
  back: string
  action: string
  version: number
  whoSees: string
  typed: Typed
  clash: ClashFacts | null
}

/** Other words for what one brings, or taking it back. */
export function ItemPage({ shell, back, action, version, whoSees, typed, clash }: EditProps) {
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="What you bring" error={typed.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={typed.errors} />
      <h1>What you bring</h1>
      <WhoSees names={whoSees} />
      <Clash clash={clash} />
      <Form shell={shell} action={action} version={version} save="Save">
        <TextField {...field('words')} label="In your own words" maxlength={120} />
      </Form>
      <h2>Not this time?</h2>
      <Form shell={shell} action={`${action}/removal`} version={version}>
        <Button kind="quiet">Take it back</Button>
      </Form>
    </Page>
  )
}

type OfferProps = {
  shell: Shell
  back: string
  action: string
  alerts: Option[]
  typed: Typed
}

/** A lead asks somebody whether they would bring what an alert is about. */
export function OfferPage({ shell, back, action, alerts, typed }: OfferProps) {
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="Ask someone to bring it" error={typed.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={typed.errors} />
      <h1>Ask someone to bring it</h1>
      {alerts.length === 0 ? (
        <Inset>No alert waits that is not brought already.</Inset>
      ) : (
        <>
          <WhoSees names="You and the person it is about, until they say “Bring it”" />
          <Form shell={shell} action={action} save="Ask them">
            <Select {...field('alert')} label="Which alert is it about?" options={alerts} />
            <TextField
              {...field('words')}
              label="A few words"
              hint="They can change these words, or say “Not this time”."
              maxlength={120}
            />
          </Form>
        </>
      )}
    </Page>
  )
}
