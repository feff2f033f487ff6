import { CopyBox } from '../components/copy-box.tsx'
import { Button, Buttons, Form } from '../components/form.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type LinkFacts = {
  session: string
  supervisor: string
  when: string
  /** They have a sign-in, and need no link. */
  signsIn: boolean
  state: string
  isLive: boolean
}

/** The link by which a supervisor says who came: shown once, and a new one replaces it. */
export function AttendanceLinkPage(props: {
  shell: Shell
  facts: LinkFacts
  link?: string | null
}) {
  const { shell, facts, link } = props
  return (
    <Page shell={shell} title="A link to say who came">
      <BackLink href={`/supervision/sessions/${facts.session}`} />
      <h1>A link to say who came, {facts.when}</h1>
      {link ? <NewLink facts={facts} link={link} /> : <p>{facts.state}</p>}
      {link === null && (
        <p>The link was shown once already and is still good. If it is lost, make a new one.</p>
      )}
      {!link && <LinkPart shell={shell} facts={facts} />}
    </Page>
  )
}

const NewLink = ({ facts, link }: { facts: LinkFacts; link: string }) => (
  <>
    <CopyBox id="link" label={`Link for ${facts.supervisor}`} value={link} />
    <Inset>
      <p>Copy it now: it is not shown again. It works once and lasts 30 days.</p>
      <p>It shows the time and the names of who comes. It has no place for words.</p>
    </Inset>
  </>
)

/** The same on the page of a session, for whoever pays for it. */
export const AttendanceLinkPart = ({ shell, facts }: { shell: Shell; facts: LinkFacts }) => (
  <>
    <h2>A link for {facts.supervisor}</h2>
    <p>With it they say who came, without a sign-in. {facts.state}</p>
    <LinkPart shell={shell} facts={facts} />
  </>
)

/** What can be done about the link. */
function LinkPart({ shell, facts }: { shell: Shell; facts: LinkFacts }) {
  const action = `/supervision/sessions/${facts.session}/attendance-link`
  return (
    <>
      {facts.signsIn && <p>{facts.supervisor} can also say so after signing in.</p>}
      {facts.isLive && <p>A new link takes the place of the one that is out.</p>}
      <Buttons>
        <Form shell={shell} action={action} inline>
          <Button>{facts.isLive ? 'Make a new link' : 'Make a link'}</Button>
        </Form>
        {facts.isLive && (
          <Form shell={shell} action={`${action}/removal`} inline>
            <Button kind="quiet">Take the link back</Button>
          </Form>
        )}
      </Buttons>
    </>
  )
}
