import { Clash, type ClashFacts } from '../components/clash.tsx'
import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type ProfileProps = {
  shell: Shell
  name: string
  email: string | null
  theme: string
  version: number
  /** Only a link worker has a week to share. */
  checksIn: boolean
  kept: { href: string; label: string }[]
  errors?: { field: string; message: string }[]
  clash?: ClashFacts | null
}

const links = [
  { href: '/notices', label: 'What you were told, and when your mail comes' },
  { href: '/wellness-plan', label: 'Your wellness plan' },
  { href: '/reflections', label: 'Your reflections' },
  { href: '/instruments', label: 'Checks for yourself' },
  { href: '/profile/access-log', label: 'Who opened my information' },
  { href: '/profile/export', label: 'Take a copy of your information' },
  { href: '/privacy/complaints', label: 'Complain about how your information is looked after' },
  { href: '/profile/sessions', label: 'Where you are signed in' },
  { href: '/profile/security', label: 'How you sign in' },
]

/** A person's own name, and how Holdfast looks to them. */
export function ProfilePage(props: ProfileProps) {
  const { shell, name, email, theme, version, checksIn, kept, errors = [], clash = null } = props
  const wrong = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <Page shell={shell} title="Your profile" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>Your profile</h1>
      {kept.length > 0 && <Kept kept={kept} />}
      <Clash clash={clash} />
      <WhoSees
        names="Everyone in your team sees your name. Only you see your theme"
        about="person"
      />
      <Form action="/profile" shell={shell} version={version} save="Save">
        <TextField
          name="name"
          label="Your name"
          value={name}
          error={wrong('name')}
          autocomplete="name"
        />
        <Radios
          name="theme"
          label="How Holdfast looks"
          value={theme}
          error={wrong('theme')}
          options={[
            { value: 'match', label: 'The same as my device' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </Form>
      {email && <p>You sign in as {email}. Your administrator can change that.</p>}
      <ul>
        {checksIn && (
          <li>
            <a href="/profile/sharing">Who sees how your week felt</a>
          </li>
        )}
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Kept({ kept }: { kept: ProfileProps['kept'] }) {
  return (
    <>
      <h2>Words we kept for you</h2>
      <ul>
        {kept.map((each) => (
          <li>
            <a href={each.href}>{each.label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
