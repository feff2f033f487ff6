import type { Child } from 'hono/jsx'
import { AgreementBar } from '../../views/components/agreement-bar.tsx'
import { Card } from '../../views/components/card.tsx'
import { CopyBox } from '../../views/components/copy-box.tsx'
import { Button, Buttons, Form, LinkButton } from '../../views/components/form.tsx'
import { Pager, SummaryList, TaskList, Timeline } from '../../views/components/lists.tsx'
import {
  BackLink,
  Details,
  EmptyState,
  Inset,
  Panel,
  Warning,
} from '../../views/components/notes.tsx'
import { StepChart } from '../../views/components/step-chart.tsx'
import { Table } from '../../views/components/table.tsx'
import { ContactTag, LevelTag, Tag } from '../../views/components/tags.tsx'
import { Page, type Shell } from '../../views/layout.tsx'
import { markup } from './markup.ts'
import { everyField } from './review-form.tsx'

export const shell: Shell = {
  person: { name: 'Priya Nair' },
  theme: 'match',
  nav: [
    { href: '/', label: 'This week' },
    { href: '/team', label: 'Team' },
    { href: '/debriefs', label: 'Debrief' },
    { href: '/alerts', label: 'Alerts', count: 2 },
    { href: '/supervision', label: 'Supervision' },
    { href: '/holdings', label: 'Holding' },
    { href: '/reflections', label: 'Reflections' },
    { href: '/wellness-plan', label: 'My plan' },
  ],
  path: '/alerts/1',
  madeUp: true,
  said: 'Saved. Sam will see this at once.',
  formId: 'form-1',
}

const weekLabels = ['1 Sep', '8 Sep', '15 Sep', '22 Sep', '29 Sep', '6 Oct']
const laterLabels = ['13 Oct', '20 Oct', '27 Oct', '3 Nov', '10 Nov', '17 Nov']
const felt = [1, 1, 2, 2, null, 1, 0, 1, null, 2, 2, 3]
const weeks = [...weekLabels, ...laterLabels].map((label, index) => ({
  label,
  value: felt[index] ?? null,
}))
const feltWords = ['light', 'manageable', 'heavy', 'very heavy', 'too much to carry alone']

const bar = { near: 12, past: 15, unit: 'people' }

function alertCard() {
  return (
    <Card
      id="alert-1"
      tone="near"
      heading="Sam is holding 13 people"
      above={
        <>
          <LevelTag level="near" />
          <span>Since Tuesday 18 November</span>
        </>
      }
    >
      <p>
        Your agreement asks for a talk from 12. Sam knows you have been told. A short talk today
        could help.
      </p>
      <AgreementBar {...bar} value={13} label="People held" />
      <Buttons>
        <LinkButton href="/alerts/1/acknowledgement">Say when you can talk</LinkButton>
        <LinkButton kind="quiet" href="/alerts/1">
          See what was counted
        </LinkButton>
      </Buttons>
    </Card>
  )
}

function otherCards() {
  return (
    <div class="cards">
      <Card tone="past" heading="One person held alone" level={3} above={<LevelTag level="past" />}>
        <p>"Blue door" has had one name beside it for 15 days. Who could stand alongside?</p>
      </Card>
      <Card tone="contact" heading="Jo would like a call" level={3} above={<ContactTag />}>
        <p>Ring, do not write. Jo asked for you, today.</p>
      </Card>
      <Card tone="room" heading="Your own list" level={3} above={<LevelTag level="well_past" />}>
        <p>
          <Tag>Proposed</Tag> <Tag tone="strong">In hand</Tag> <LevelTag level="room" />
        </p>
      </Card>
    </div>
  )
}

function charts() {
  return (
    <>
      <AgreementBar {...bar} value={9} label="Room" unit="people" />
      <AgreementBar {...bar} value={20} label="Well past" unit="people" />
      <AgreementBar {...bar} value={null} label="Share of time" unit="%" />
      <StepChart
        weeks={weeks}
        words={feltWords}
        title="How your weeks have felt"
        summary="Your last three check-ins say heavy, heavy and very heavy. Two weeks were skipped."
      />
    </>
  )
}

function weekTable() {
  const head = [
    { label: 'Name' },
    { label: 'Held', numeric: true },
    { label: 'Against the agreement' },
    { label: 'Level' },
  ]
  const row = (name: string, value: number, level: 'room' | 'near' | 'well_past'): Child[] => [
    <a href="/people/1">{name}</a>,
    value,
    <AgreementBar {...bar} small id={name} value={value} label={`${name}: people held`} />,
    <LevelTag level={level} />,
  ]
  const rows = [row('Ade', 9, 'room'), row('Jo', 13, 'near'), row('Sam', 20, 'well_past')]
  return <Table caption="The team this week, A to Z" head={head} rows={rows} />
}

function lists() {
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Label', value: 'Blue door', change: { href: '/c', label: 'Change the label' } },
          { key: 'Held since', value: '4 September 2026, 11 weeks' },
          { key: 'Waiting for', value: 'Mental health, since 20 September' },
        ]}
      />
      <Timeline
        items={[
          { when: 'Tuesday 18 November, 14:05', what: 'Raised', detail: <p>13 people held.</p> },
          { when: 'Wednesday 19 November, 9:00', what: 'Shown to Priya', by: 'at the next day' },
          { when: 'Thursday 20 November, 10:30', what: 'A talk together', by: 'Priya and Sam' },
        ]}
      />
      <TaskList
        tasks={[
          { href: '/setup/organisation', name: 'Your organisation', status: 'Done', done: true },
          { href: '/setup/people', name: 'People', status: 'Next', hint: 'One on each line.' },
          { name: 'Check your answers', status: 'Cannot start yet' },
        ]}
      />
      <Pager page={2} pages={5} href={(page) => `/alerts?page=${page}`} />
    </>
  )
}

function quietThings() {
  return (
    <>
      <Panel title="Thank you. Your check-in is in." level={2}>
        <p>Only you can see how the week felt. Nobody reads this in real time.</p>
      </Panel>
      <Warning>
        <p>This looks like it could be a telephone number. Take it out if it is.</p>
      </Warning>
      <Inset>
        <p>Nothing has gone wrong: this is the moment to share it.</p>
      </Inset>
      <Details summary="Why am I seeing this?">
        <p>Your agreement of 1 September says 12 people. It is version 3.</p>
      </Details>
      <EmptyState
        title="You are not holding anyone just now. That is allowed."
        action={{ href: '/holdings/new', label: 'Add someone' }}
      />
      <CopyBox id="invitation" label="Link for Jo" value="https://example.org/invitations/abc123" />
      <Form action="/actions/1" formId="form-3" inline>
        <Button kind="quiet">Mark as done</Button>
        <Button kind="text">Drop it</Button>
      </Form>
    </>
  )
}

/** Every component, with examples, on one page; tests and pictures share it. */
export async function reviewPage(theme: Shell['theme'] = 'match') {
  const body = await markup(
    <Page shell={{ ...shell, theme }} title="Every part of the house" error>
      <BackLink href="/alerts">Alerts</BackLink>
      <h1>Good morning, Priya</h1>
      <p class="lead">One thing would help most today. The rest can wait.</p>
      {alertCard()}
      {otherCards()}
      <h2>The team</h2>
      {weekTable()}
      <h2>A form</h2>
      {everyField()}
      <h2>Pictures of a week</h2>
      {charts()}
      <h2>Lists</h2>
      {lists()}
      <h2>Quiet things</h2>
      {quietThings()}
    </Page>,
  )
  return `<!doctype html>${body}`
}
