import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Content, type ContentFacts } from './content.tsx'

type PreparationPageFacts = {
  session: string
  of: string
  isOpen: boolean
  isOut: boolean
  standing: string | null
  whoSees: string
  version: number
  content: ContentFacts | null
  /** It was changed since the press was offered. */
  overtaken: boolean
}

/** One's own preparation on one sheet, to read, to print and to take along. */
export function PreparationPage({ shell, facts }: { shell: Shell; facts: PreparationPageFacts }) {
  const session = `/supervision/sessions/${facts.session}`
  const at = `${session}/preparation`
  return (
    <Page shell={shell} title="What I bring to supervision">
      <BackLink href={session}>The session</BackLink>
      <h1>What I bring to supervision</h1>
      <p>{facts.of}.</p>
      <div class="unprinted">
        <WhoSees names={facts.whoSees} />
        {facts.overtaken && (
          <Warning>
            <p>This was changed since you opened it. Look at it again.</p>
          </Warning>
        )}
        {facts.standing && <p>{facts.standing}</p>}
      </div>
      {facts.content ? (
        <Content facts={facts.content} />
      ) : (
        <Nothing isOpen={facts.isOpen} at={at} session={session} />
      )}
      {facts.content && (
        <div class="unprinted">
          <Buttons>
            {facts.isOpen && <LinkButton href={at}>Change it</LinkButton>}
            {facts.isOut && (
              <Form shell={shell} action={`${at}/withdrawal`} version={facts.version} inline>
                <Button kind="quiet">Take it back</Button>
              </Form>
            )}
            <Form shell={shell} action={`${at}/removal`} version={facts.version} inline>
              <Button kind="quiet">Throw it away</Button>
            </Form>
          </Buttons>
        </div>
      )}
    </Page>
  )
}

const Nothing = ({ isOpen, at, session }: { isOpen: boolean; at: string; session: string }) => (
  <EmptyState
    title={
      isOpen ? 'Nothing is prepared yet.' : 'Nothing was prepared for this session. That is fine.'
    }
    action={
      isOpen
        ? { href: at, label: 'Prepare for it' }
        : { href: session, label: 'Back to the session' }
    }
  />
)
