import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { BackLink, Details } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ReflectionFacts = {
  id: string
  version: number
  name: string
  when: string
  model: string
  tags: string[]
  cpd: boolean
  body: string
  whoSees: string
  /** What was sent of it, newest first. */
  sent: SentFacts[]
  canSend: boolean
}

type SentFacts = {
  id: string
  to: string
  when: string
  words: string
  isOut: boolean
  /** Whether they can open it now: their link has run ever since. */
  reads: boolean
}

/** One reflection, for whoever wrote it. */
export function ReflectionPage({ shell, facts }: { shell: Shell; facts: ReflectionFacts }) {
  const path = `/reflections/${facts.id}`
  return (
    <Page shell={shell} title="One reflection">
      <BackLink href="/reflections">Reflections</BackLink>
      <h1>{facts.name}</h1>
      <p class="hint">
        {facts.when} {facts.model}.{' '}
        {[...facts.tags, ...(facts.cpd ? ['CPD'] : [])].map((tag) => (
          <>
            <Tag>{tag}</Tag>{' '}
          </>
        ))}
      </p>
      <WhoSees names={facts.whoSees} />
      <p class="written">{facts.body}</p>
      <Buttons>
        <LinkButton href={`${path}/edit`}>Change it</LinkButton>
        <LinkButton kind="quiet" href={`${path}/removal`}>
          Remove it
        </LinkButton>
      </Buttons>
      <h2>Lines you send</h2>
      {facts.canSend ? (
        <p>
          <a href={`${path}/excerpts/new`}>Send some lines to somebody</a>. You pick the lines, and
          see them before they go.
        </p>
      ) : (
        <p>You can send lines to your lead or an external supervisor once you are linked to one.</p>
      )}
      {facts.sent.length > 0 && (
        <>
          <p>You can take lines back at any time. What somebody has read, they have read.</p>
          <ul class="tasks">
            {facts.sent.map((sent) => (
              <Sent shell={shell} sent={sent} />
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

const Sent = ({ shell, sent }: { shell: Shell; sent: SentFacts }) => (
  <li>
    <div>
      <p>
        <strong>{sent.to}</strong>
      </p>
      <p class="hint">
        {sent.when}.{' '}
        {sent.isOut &&
          (sent.reads
            ? 'They can read it now.'
            : 'Your link with them has ended since, so they cannot read it.')}
      </p>
      <Details summary="The lines">
        <p class="written">{sent.words}</p>
      </Details>
    </div>
    {sent.isOut && (
      <Form shell={shell} action={`/excerpts/${sent.id}/removal`} inline>
        <Button kind="quiet">
          Take back<span class="unseen"> the lines sent to {sent.to}</span>
        </Button>
      </Form>
    )}
  </li>
)
