import { Warning } from '../components/notes.tsx'

/** Who has lost their second step and waits for an administrator. */
export const AskingIn = ({ lost }: { lost: { href: string; name: string }[] }) =>
  lost.length > 0 && (
    <Warning>
      {lost.map(({ href, name }) => (
        <p>
          <a href={href}>{name} has lost their second step</a> and asks to be let in.
        </p>
      ))}
    </Warning>
  )
