import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type PointFormFacts = Typed & {
  id: string
  version: number
  back: string
  most: number
  whoSees: string
  clash: ClashFacts | null
}

/** Other words for a talking point of one's own. */
export function PointForm({ shell, facts }: { shell: Shell; facts: PointFormFacts }) {
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Change a talking point" error={facts.errors.length > 0}>
      <BackLink href={facts.back}>Talking points</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>Change a talking point</h1>
      <WhoSees names={facts.whoSees} about="talking_point" />
      <Clash clash={facts.clash} />
      <Form
        shell={shell}
        action={`/supervision/talking-points/${facts.id}`}
        version={facts.version}
      >
        <TextArea
          label="What do you want to talk about?"
          maxlength={facts.most}
          rows={3}
          {...field('words')}
        />
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
