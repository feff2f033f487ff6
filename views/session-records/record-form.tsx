import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Place = { path: string; whose: string; version: number }
type Filled = Typed & { clash: ClashFacts | null }
type Props = { shell: Shell; place: Place; filled: Filled }

/** The words that both want to keep. */
export const RecordForm = ({ shell, place: { path, whose, version }, filled }: Props) => (
  <>
    <Clash clash={filled.clash} />
    <Form shell={shell} action={`${path}/record${whose}`} version={version} save="Keep these words">
      <TextArea
        {...typedIn(filled).field('words')}
        label="What do you both want to remember?"
        hint="A few lines are enough. Leave out who anyone is."
        rows={10}
        maxlength={8000}
        required
      />
    </Form>
  </>
)

export type EditFacts = Place & { which: string; whoSees: string }

type EditProps = { shell: Shell; facts: EditFacts; filled: Filled }

/** Changing the words: what they said before stays, and both are asked again. */
export const RecordEditPage = ({ shell, facts, filled }: EditProps) => (
  <Page shell={shell} title="Change the record" error={filled.errors.length > 0}>
    <BackLink href={`${facts.path}/record${facts.whose}`}>The record</BackLink>
    <ErrorSummary errors={beside(filled)} />
    <h1>Change the record</h1>
    <p class="lead">{facts.which}</p>
    <WhoSees names={facts.whoSees} />
    {overall(filled) && (
      <Inset>
        <p>{overall(filled)}</p>
      </Inset>
    )}
    <p>What it says now stays as an earlier version. Each of you is asked to agree again.</p>
    <RecordForm shell={shell} place={facts} filled={filled} />
  </Page>
)
