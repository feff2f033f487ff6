import type { Child } from 'hono/jsx'
import { Select, Tick } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed, type TypedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { coHolderRoleWords } from '../../src/holdings/words.ts'

type CoHolderFormFacts = Typed & {
  id: string
  label: string
  people: { id: string; name: string }[]
  whoSees: string
}

/** A second name: a colleague who uses Holdfast, or anyone else who stands alongside. */
export function CoHolderForm({ shell, facts }: { shell: Shell; facts: CoHolderFormFacts }) {
  const typed = typedIn(facts)
  const { field, tick } = typed
  return (
    <Frame shell={shell} facts={facts} title="Add a second name" heading="A second name">
      <Form shell={shell} action={`/holdings/${facts.id}/co-holders`}>
        <Role typed={typed} />
        <Select
          label="Are they here in Holdfast?"
          hint="If you choose someone, they are asked. They can open this holding, but never your notes."
          empty="No, they are outside Holdfast"
          options={facts.people.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('co_person')}
        />
        <Name typed={typed} label="Or what do you call them?" />
        <Tick
          label="They have said yes"
          hint="For someone outside Holdfast, who cannot answer here."
          {...tick('said_yes')}
        />
        <DateField
          label="When did you last speak about this person?"
          optional
          {...field('spoken_on')}
        />
        <Shares typed={typed} />
        <Save words="Add this name" back={`/holdings/${facts.id}`} />
      </Form>
    </Frame>
  )
}

type CoHolderEditFacts = Typed & {
  id: string
  label: string
  coHolder: string
  who: string
  outside: boolean
  version: number
  whoSees: string
  clash: ClashFacts | null
}

/** Who a second name is, and what each of them does. */
export function CoHolderEditForm({ shell, facts }: { shell: Shell; facts: CoHolderEditFacts }) {
  const typed = typedIn(facts)
  const action = `/holdings/${facts.id}/co-holders/${facts.coHolder}`
  return (
    <Frame shell={shell} facts={facts} title="Change a second name" heading={facts.who}>
      <Clash clash={facts.clash} />
      <Form shell={shell} action={action} version={facts.version}>
        <Role typed={typed} />
        {facts.outside && <Name typed={typed} label="What do you call them?" />}
        <Shares typed={typed} />
        <Save words="Save" back={`/holdings/${facts.id}`} />
      </Form>
    </Frame>
  )
}

type FrameProps = {
  shell: Shell
  facts: Typed & { id: string; label: string; whoSees: string }
  title: string
  heading: string
  children?: Child
}

function Frame({ shell, facts, title, heading, children }: FrameProps) {
  return (
    <Page shell={shell} title={title} error={facts.errors.length > 0}>
      <BackLink href={`/holdings/${facts.id}`} />
      <ErrorSummary errors={facts.errors} />
      <h1>
        {heading}: {facts.label}
      </h1>
      <WhoSees names={facts.whoSees} about="co_holder" />
      {children}
    </Page>
  )
}

type TalkFormFacts = Typed & {
  id: string
  label: string
  coHolder: string
  who: string
  whoSees: string
}

/** The day of the last talk about this person, told by either of the two. */
export function TalkForm({ shell, facts }: { shell: Shell; facts: TalkFormFacts }) {
  const { field } = typedIn(facts)
  const path = `/holdings/${facts.id}/co-holders/${facts.coHolder}/conversations`
  return (
    <Frame shell={shell} facts={facts} title="A talk" heading={`A talk with ${facts.who}`}>
      <Form shell={shell} action={path}>
        <DateField
          label="When did you last speak about this person?"
          hint="A call, a visit or a word in the corridor all count."
          {...field('spoken_on')}
        />
        <Save words="Save" back={`/holdings/${facts.id}`} />
      </Form>
    </Frame>
  )
}

const Role = ({ typed }: { typed: TypedIn }) => (
  <Select label="Who are they?" options={optionsOf(coHolderRoleWords)} {...typed.field('role')} />
)

const Name = ({ typed, label }: { typed: TypedIn; label: string }) => (
  <TextField
    label={label}
    hint="Such as “Practice nurse, Tuesdays”."
    optional
    {...typed.field('name')}
    maxlength={60}
    width="medium"
  />
)

const Shares = ({ typed }: { typed: TypedIn }) => (
  <TextArea
    label="What do they share?"
    hint="What each of you does. A colleague you chose here can read this."
    optional
    {...typed.field('shares')}
    maxlength={1000}
  />
)

const Save = ({ words, back }: { words: string; back: string }) => (
  <Buttons>
    <Button>{words}</Button>
    <LinkButton kind="text" href={back}>
      Go back
    </LinkButton>
  </Buttons>
)
