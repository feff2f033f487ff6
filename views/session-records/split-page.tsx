import { Radios, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { NumberField } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type SplitFacts = {
  path: string
  which: string
  whoSees: string
  minutes: string
  version: number
  parts: { name: string; label: string }[]
  helped: Option[]
  notNow: string | null
}

type Props = { shell: Shell; facts: SplitFacts; filled: Typed & { clash: ClashFacts | null } }

/** How the time of a session went, and whether it helped: for its worker alone. */
export function SplitPage({ shell, facts, filled }: Props) {
  const { field } = typedIn(filled)
  const says = overall(filled) ?? facts.notNow
  return (
    <Page shell={shell} title="How the time went" error={filled.errors.length > 0}>
      <BackLink href={facts.path}>The session</BackLink>
      <ErrorSummary errors={beside(filled)} />
      <h1>How the time went</h1>
      <p class="lead">{facts.which}</p>
      <WhoSees names={facts.whoSees} about="supervisee" />
      {says && (
        <Inset>
          <p>{says}</p>
        </Inset>
      )}
      {facts.notNow === null && (
        <>
          <Clash clash={filled.clash} />
          <Form
            shell={shell}
            action={`${facts.path}/split`}
            version={facts.version}
            save="Keep this for me"
          >
            <p>
              You met for {facts.minutes}. A rough guess is enough. It need not add up, and you can
              leave any of it empty.
            </p>
            {facts.parts.map(({ name, label }) => (
              <NumberField {...field(name)} label={`${label}, in minutes`} optional />
            ))}
            <Radios {...field('helped')} label="Did it help?" options={facts.helped} optional />
          </Form>
        </>
      )}
    </Page>
  )
}
