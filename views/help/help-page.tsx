import { Details } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

const pages = [
  {
    href: '/help/urgent',
    name: 'Urgent help',
    about: 'Who to ring when it cannot wait, and who at work you can tell.',
  },
  {
    href: '/help/holding',
    name: 'What holding means',
    about: 'Why it is work, and how it is counted.',
  },
  { href: '/help/who-sees-what', name: 'Who sees what', about: 'One table, for everyone.' },
  { href: '/privacy', name: 'Privacy', about: 'What is kept, and how it is locked.' },
  { href: '/accessibility', name: 'Accessibility', about: 'Ways to use these pages.' },
]

const documents = {
  href: '/documents',
  name: 'Documents of your organisation',
  about: 'How people and their words are kept safe here.',
}

/** The way to all guidance, and the questions people ask first. */
export function HelpPage({ shell }: { shell: Shell }) {
  return (
    <Page shell={shell} title="Help">
      <h1>Help</h1>
      <ul class="tasks">
        {[...pages, ...(shell.person ? [documents] : [])].map(({ href, name, about }) => (
          <li>
            <div>
              <a href={href}>{name}</a>
              <p class="hint">{about}</p>
            </div>
          </li>
        ))}
      </ul>
      <h2>Questions people ask</h2>
      <Answers />
    </Page>
  )
}

const Answers = () => (
  <>
    <Details summary="Does anyone watch what I write?">
      <p>
        No. Nobody reads Holdfast in real time. If it cannot wait, ring one of the numbers in{' '}
        <a href="/help/urgent">urgent help</a>.
      </p>
      <p>
        You can also tell someone at work from there. You see who, and when they may look, before
        you press. At night and at weekends nobody may look until the next working day.
      </p>
    </Details>
    <Details summary="What happens when I hold one person more than agreed?">
      <p>
        It is saved, always. You see an alert first. Your lead sees it at 9 on the next working day,
        or sooner if you say so. Then it is your lead’s turn to act.
      </p>
      <p>Risk held alone is different. You and your lead see that at once.</p>
    </Details>
    <Details summary="A number is wrong. What can I do?">
      <p>
        Open the number. You see each thing that was counted. Open the one that is wrong and change
        it. The number follows at once.
      </p>
    </Details>
    <Details summary="Who reads my check-in?">
      <p>
        Only you, until you choose someone. You can choose for one week, or for every week. You can
        take it back. A manager sees only sums of five people or more.
      </p>
    </Details>
    <Details summary="What if I miss a check-in?">
      <p>Nothing. A week without one is a gap in your own chart, and nobody is told.</p>
    </Details>
    <Details summary="Can the agreed numbers change?">
      <p>
        Yes. You or your lead can propose new ones. They count when everyone named has signed. Older
        versions are kept.
      </p>
    </Details>
    <Details summary="I cannot sign in.">
      <p>Ask your administrator for a new link. It works once.</p>
    </Details>
  </>
)
