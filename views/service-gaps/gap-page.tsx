import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { GapFacts } from './gaps-page.tsx'

type GapProps = { shell: Shell; gap: GapFacts; typed: Typed; clash: ClashFacts | null }

/** One gap, for the lead: say where it is, and close it when the service is there. */
export function GapPage({ shell, gap, typed, clash }: GapProps) {
  const { field } = typedIn(typed)
  const path = `/service-gaps/${gap.id}`
  return (
    <Page shell={shell} title="Service gap" error={typed.errors.length > 0}>
      <BackLink href="/service-gaps">Service gaps</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>Service gap: {gap.need}</h1>
      <SummaryList rows={figures(gap)} />
      <h2>Where is it missing?</h2>
      <WhoSees names={gap.whoSees} />
      <Clash clash={clash} />
      <Form shell={shell} action={path} version={gap.version} save="Save">
        <TextField
          label="Area"
          hint="A town, a ward or a part of the county. Never a person or their street."
          optional
          maxlength={80}
          width="medium"
          {...field('area')}
        />
      </Form>
      <Turn shell={shell} gap={gap} />
    </Page>
  )
}

const figures = (gap: GapFacts) => [
  { key: 'Team', value: gap.team ?? '' },
  { key: 'Held for it now', value: gap.now === 0 ? 'Nobody waits now' : `${gap.now}` },
  { key: 'In all', value: `${gap.inAll}` },
  ...(gap.middle ? [{ key: 'Middle wait', value: gap.middle }] : []),
  ...(gap.longest ? [{ key: 'Longest wait', value: gap.longest }] : []),
  { key: 'Open since', value: gap.since },
  ...(gap.closed ? [{ key: 'Closed', value: gap.closed }] : []),
]

function Turn({ shell, gap: { id, version, closed, now } }: { shell: Shell; gap: GapFacts }) {
  if (closed) {
    return (
      <section>
        <h2>Is it missing again?</h2>
        <Form shell={shell} action={`/service-gaps/${id}/opening`} version={version}>
          <Button kind="quiet">Open again</Button>
        </Form>
      </section>
    )
  }
  return (
    <section>
      <h2>Is the service there now?</h2>
      <p>
        {now === 0 ? 'Nobody waits now. ' : 'Closing it changes nobody’s holding. '}
        It opens by itself when someone new waits.
      </p>
      <Form shell={shell} action={`/service-gaps/${id}/closing`} version={version}>
        <Button kind="quiet">Close this gap</Button>
      </Form>
    </section>
  )
}
