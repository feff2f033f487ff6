import { CopyBox } from '../components/copy-box.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

type MadeLink = {
  person: { id: string; name: string }
  title: string
  /** Null when the same form came twice: a link is shown once. */
  link: string | null
  lasts: string
}

/** A link to hand on, shown this once. */
export function LinkPage({ shell, made }: { shell: Shell; made: MadeLink }) {
  const { person, title, link, lasts } = made
  return (
    <Page shell={shell} title={title}>
      <BackLink href={`/admin/people/${person.id}`}>{person.name}</BackLink>
      <h1>{title}</h1>
      {link ? (
        <>
          <CopyBox id="link" label={`Link for ${person.name}`} value={link} />
          <Inset>
            <p>
              Copy it now: it is not shown again. It works once and lasts {lasts}. Give it to{' '}
              {person.name} yourself, and to nobody else.
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
