import { CopyBox } from './copy-box.tsx'
import { BackLink, Inset } from './notes.tsx'
import { Page, type Shell } from '../layout.tsx'

type MadeLink = {
  title: string
  /** Whose link it is, and the page about them. */
  name: string
  href: string
  /** Null when the same form came twice: a link is shown once. */
  link: string | null
  lasts: string
}

/** A link to hand on, shown this once. */
export function LinkPage({ shell, made }: { shell: Shell; made: MadeLink }) {
  const { title, name, href, link, lasts } = made
  return (
    <Page shell={shell} title={title}>
      <BackLink href={href}>{name}</BackLink>
      <h1>{title}</h1>
      {link ? (
        <>
          <CopyBox id="link" label={`Link for ${name}`} value={link} />
          <Inset>
            <p>
              Copy it now: it is not shown again. It works once and lasts {lasts}. Give it to {name}{' '}
              yourself, and to nobody else.
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
