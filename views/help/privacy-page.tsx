import { OwnWords, type OwnWordsFacts } from '../assurance/own-words.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Kept, type KeptFacts } from './kept.tsx'

type Props = { shell: Shell; kept: KeptFacts; own: OwnWordsFacts | null }

/** What is kept, who can read it, and what the locks are worth: no more than is true. */
export function PrivacyPage({ shell, kept, own }: Props) {
  return (
    <Page shell={shell} title="Privacy">
      <BackLink href="/help">Help</BackLink>
      <h1>Privacy</h1>
      <p class="lead">
        You can only write freely where it is safe. This page says how safe, and no more.
      </p>
      <h2>What is kept</h2>
      <ul>
        <li>Your name, your job, your hours and who you work with.</li>
        <li>The people you hold: a label you choose and a short code. Never their name.</li>
        <li>Contacts: when, how long and how. A note, if you write one.</li>
        <li>Agreements, alerts, and what was agreed in a talk.</li>
        <li>Your check-ins, in your own words.</li>
        <li>Your wellness plan, reflections and answers. Only you read them, until you share.</li>
        <li>That you asked for help at work, if you did: when, and who answered.</li>
        <li>That something was changed, when and by whom. What was written is not part of that.</li>
      </ul>
      <p>
        Do not write who someone is. Holdfast refuses NHS numbers, and asks about anything that
        looks like an address or a telephone number.
      </p>
      <h2>Each thing, why, and how long</h2>
      <Kept facts={kept} />
      <h2>Who can see it</h2>
      <p>
        <a href="/help/who-sees-what">Who sees what</a> has the whole table. Each form says it
        again, in names, before you type.
      </p>
      <p>Your answers about how work feels are for you. They are never used to judge your work.</p>
      <Locks />
      <Rights />
      <h2>On your device</h2>
      <p>
        One cookie keeps you signed in. If you keep a phone for check-ins, it has a second one.
        Nothing you write stays in the browser. There is no tracking and nothing comes from other
        sites.
      </p>
      <OwnWords facts={own} />
    </Page>
  )
}

const Locks = () => (
  <>
    <h2>What the locks are worth</h2>
    <p>
      Notes, labels, and what you say in private are locked before they are stored. Each person has
      their own key. Agreements and alerts are locked with a key of the organisation.
    </p>
    <p>These people cannot read the locked words:</p>
    <ul>
      <li>someone who steals the database file</li>
      <li>someone who steals a backup</li>
      <li>a curious person who looks after the database</li>
    </ul>
    <p>
      <strong>Whoever runs the server and has its key could read everything.</strong> No setting
      here can change that. Your organisation decides who that is: ask them.
    </p>
    <p>Numbers, dates and choices are not locked, so that they can be counted.</p>
  </>
)

const Rights = () => (
  <>
    <h2>Your rights</h2>
    <ul>
      <li>
        <a href="/profile/export">Take a copy</a> of everything that is kept about you.
      </li>
      <li>
        See <a href="/profile/access-log">who opened your information</a>.
      </li>
      <li>Put right what is wrong. Most of it you can change yourself.</li>
      <li>Be erased. Ask your administrator. What your employer must keep stays, and is said.</li>
      <li>
        <a href="/privacy/complaints">Complain</a> to your organisation, and get an answer.
      </li>
    </ul>
    <p>
      You can also go to the Information Commissioner’s Office:{' '}
      <a href="https://ico.org.uk">ico.org.uk</a>.
    </p>
  </>
)
