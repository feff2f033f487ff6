import { CopyBox } from '../components/copy-box.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Square } from '../components/square.tsx'
import { Page, type Shell } from '../layout.tsx'

export type MadeInvitation = {
  id: string
  name: string
  link: string
  square: { size: number; path: string }
}

export type InvitedRow = { id: string; name: string; email: string; state: string }

export type InvitationsFacts = {
  /** Links made a moment ago: the only time they are shown. */
  made: MadeInvitation[]
  until: string
  everyone: InvitedRow[]
  /** How many have no link, how many have one, and how many could be mailed one. */
  without: number
  out: number
  mailable: number
  sendsMail: boolean
}

/** Links to hand on, by mail, copied or on paper. */
export function InvitationsPage({ shell, facts }: { shell: Shell; facts: InvitationsFacts }) {
  const { made, everyone } = facts
  return (
    <Page shell={shell} title="Invitation links" wide>
      <BackLink href="/setup">Setting up</BackLink>
      <h1>Invitation links</h1>
      {made.length > 0 && <Made facts={facts} />}
      <div class="unprinted">
        {made.length === 0 && <ByMail shell={shell} facts={facts} />}
        {made.length === 0 && facts.without > 0 && (
          <Press shell={shell} press="new" kind={facts.mailable > 0 ? 'quiet' : 'main'}>
            Make links for everyone who has none
          </Press>
        )}
        {everyone.length > 0 && (
          <Table
            caption="Who is invited"
            head={['Name', 'E-mail', 'Now'].map((label) => ({ label }))}
            rows={everyone.map(({ id, name, email, state }) => [
              <a href={`/admin/people/${id}`}>{name}</a>,
              email,
              state,
            ])}
          />
        )}
        {facts.out > 0 && made.length === 0 && (
          <>
            <p>Is a link lost? New ones take the place of those that are out.</p>
            <Press shell={shell} press="again" kind="quiet">
              Make new links for everyone not here yet
            </Press>
          </>
        )}
      </div>
    </Page>
  )
}

function Made({ facts: { made, until } }: { facts: InvitationsFacts }) {
  return (
    <>
      <div class="unprinted">
        <Inset>
          <p>
            Copy them or print this page now: they are not shown again. Each person gets their own
            slip.
          </p>
        </Inset>
      </div>
      {made.map(({ id, name, link, square }) => (
        <section class="slip">
          <h2>{name}</h2>
          <CopyBox id={`link-${id}`} label={`Link for ${name}`} value={link} />
          <div class="printed">
            <p>
              You are invited to Holdfast. Scan the square with your phone, or type the address.
              Then choose a password.
            </p>
            <Square square={square} id={`square-${id}`} title={`The link for ${name}`} />
            <p>{link}</p>
            <p>It works once, until {until}. It is yours alone. Tear this up when you are in.</p>
          </div>
        </section>
      ))}
    </>
  )
}

function ByMail({ shell, facts }: { shell: Shell; facts: InvitationsFacts }) {
  if (!facts.sendsMail) {
    return (
      <p>
        No mail server is set, so Holdfast cannot send them. Copy the links, or print them. To send
        mail, start Holdfast with SMTP_URL, as its README says.
      </p>
    )
  }
  if (facts.mailable === 0) return null
  return (
    <>
      <p>
        One mail goes to each person with an e-mail address. It brings their own link and says
        nothing else about them. It takes the place of a link they had before.
      </p>
      <Press shell={shell} press="mail" kind="main">
        {facts.mailable === 1 ? 'Send the invitation' : `Send the ${facts.mailable} invitations`}
      </Press>
    </>
  )
}

type PressProps = {
  shell: Shell
  press: 'new' | 'again' | 'mail'
  kind: 'main' | 'quiet'
  children?: unknown
}

const Press = ({ shell, press, kind, children }: PressProps) => (
  <Form action="/setup/invitations" shell={shell} id={press === 'new' ? 'invite' : press}>
    <Hidden name="press" value={press} />
    <Button kind={kind}>{children as never}</Button>
  </Form>
)
