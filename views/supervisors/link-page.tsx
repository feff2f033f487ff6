import { CopyBox } from '../components/copy-box.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

/** `link` is null when the same form came twice: a link is shown once. */
type MadeLink = { supervisor: { id: string; name: string }; link: string | null }

/** A link for a supervisor to get a sign-in, shown this once. */
export function JoinLinkPage({ shell, made }: { shell: Shell; made: MadeLink }) {
  const { supervisor, link } = made
  return (
    <Page shell={shell} title="A link to a sign-in">
      <BackLink href={`/supervisors/${supervisor.id}`}>{supervisor.name}</BackLink>
      <h1>A link to a sign-in</h1>
      {link ? (
        <>
          <CopyBox id="link" label={`Link for ${supervisor.name}`} value={link} />
          <Inset>
            <p>
              Copy it now: it is not shown again. It works once and lasts 14 days. Give it to{' '}
              {supervisor.name} yourself, and to nobody else.
            </p>
          </Inset>
        </>
      ) : (
        <p>
          The link was shown once already and is still good. If it is lost, go back and make a new
          one.
        </p>
      )}
    </Page>
  )
}
