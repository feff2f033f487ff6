import { oftenWords, sharingWords } from '../../src/session-series/words.ts'
import { placeWords } from '../../src/sessions/words.ts'
import { Checkboxes, Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, NumberField, TimeField } from '../components/inputs.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type NewSeriesFacts = Typed & {
  contract: string | null
  giver: string
  back: string
  people: Option[]
  whoSees: string
}

/** Which days, for how long and for whom: the list comes on the next page. */
export function NewSeriesPage({ shell, facts }: { shell: Shell; facts: NewSeriesFacts }) {
  return (
    <Page shell={shell} title="Book a series" error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <h1>{facts.contract ? `Book a series with ${facts.giver}` : 'Book one-to-ones'}</h1>
      <WhoSees names={facts.whoSees} about="supervision_session" />
      {facts.people.length === 0 ? (
        <EmptyState title="Nobody can be booked here yet.">
          <p>First say who may use these hours. Then come back.</p>
        </EmptyState>
      ) : (
        <Questions facts={facts} />
      )}
    </Page>
  )
}

function Questions({ facts }: { facts: NewSeriesFacts }) {
  const { field, choices } = typedIn(facts)
  return (
    <Form action="/session-series/preview" method="get">
      {facts.contract && <Hidden name="contract" value={facts.contract} />}
      <Checkboxes label="Who is it for?" options={facts.people} {...choices('people[]')} />
      <Radios label="How do they meet?" options={optionsOf(sharingWords)} {...field('sharing')} />
      <DateField label="First day" {...field('first_on')} />
      <TimeField label="Time" {...field('at')} />
      <NumberField label="Minutes of one session" {...field('minutes')} />
      <Select label="How often?" options={optionsOf(oftenWords)} {...field('often')} />
      <NumberField label="How many dates?" {...field('count')} />
      <Radios label="Where?" inline options={optionsOf(placeWords)} {...field('place')} />
      <Buttons>
        <Button>Show the dates</Button>
        <LinkButton kind="text" href={facts.back}>
          Go back
        </LinkButton>
      </Buttons>
    </Form>
  )
}

export type ChooseFacts = { contracts: { id: string; words: string }[]; leads: boolean }

/** Whose hours a series is booked on, when there is more than one answer. */
export const ChoosePage = ({ shell, facts }: { shell: Shell; facts: ChooseFacts }) => (
  <Page shell={shell} title="Book a series">
    <BackLink href="/supervision">Supervision</BackLink>
    <h1>Book a series</h1>
    {facts.contracts.length === 0 && !facts.leads ? (
      <EmptyState title="There is nothing to book on yet.">
        <p>A series needs a contract with a supervisor, or people you lead.</p>
      </EmptyState>
    ) : (
      <ul>
        {facts.contracts.map(({ id, words }) => (
          <li>
            <a href={`/session-series/new?contract=${id}`}>{words}</a>
          </li>
        ))}
        {facts.leads && (
          <li>
            <a href="/session-series/new?for=line">One-to-ones with people you lead</a>
          </li>
        )}
      </ul>
    )}
  </Page>
)
