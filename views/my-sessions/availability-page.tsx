import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TimeField } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type HoursLine = { id: string; client: string; hours: string }

/** When each organisation may book this supervisor. */
export const AvailabilityPage = ({ shell, lines }: { shell: Shell; lines: HoursLine[] }) => (
  <Page shell={shell} title="When you can be booked">
    <BackLink href="/my-sessions">My sessions</BackLink>
    <h1>When you can be booked</h1>
    {lines.length === 0 ? (
      <EmptyState title="No organisation has you in its list just now." />
    ) : (
      <SummaryList
        rows={lines.map(({ id, client, hours }) => ({
          key: client,
          value: hours,
          change: { href: `/availability/${id}`, label: `Change the hours for ${client}` },
        }))}
      />
    )}
  </Page>
)

export type HoursFacts = Typed & {
  id: string
  client: string
  version: number
  weekdays: { number: string; name: string }[]
  clash: ClashFacts | null
}

/** The hours of a usual week, as one organisation sees them. */
export function HoursPage({ shell, facts }: { shell: Shell; facts: HoursFacts }) {
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Your hours" error={facts.errors.length > 0}>
      <BackLink href="/availability" />
      <ErrorSummary errors={facts.errors} />
      <h1>Your hours for {facts.client}</h1>
      <WhoSees names={`You and the managers of ${facts.client}`} about="supervisor" />
      <Clash clash={facts.clash} />
      <p>
        Leave a day empty when you cannot be booked. A session at another time is pointed out, never
        stopped.
      </p>
      <Form shell={shell} action={`/availability/${facts.id}`} version={facts.version}>
        {facts.weekdays.map(({ number, name }) => (
          <div class="form inline">
            <TimeField {...field(`from_${number}`)} label={`${name} from`} />
            <TimeField {...field(`to_${number}`)} label={`${name} to`} />
          </div>
        ))}
        <Buttons>
          <Button>Save</Button>
          <LinkButton kind="text" href="/availability">
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
