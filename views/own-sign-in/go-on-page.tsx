import { Buttons, LinkButton } from '../components/form.tsx'
import { Page, type Shell } from '../layout.tsx'

type GoOnProps = { shell: Shell; href: string; button: string }

/** A moment on the way to somebody's own sign-in; it goes on by itself. */
export function GoOnPage({ shell, href, button }: GoOnProps) {
  return (
    <Page shell={shell} title={button}>
      <h1>{button}</h1>
      <p>We are taking you there now. You come back here when you have signed in.</p>
      <Buttons>
        <LinkButton href={href}>Go on</LinkButton>
      </Buttons>
      <p>
        <a href="/">Go back instead</a>
      </p>
    </Page>
  )
}
