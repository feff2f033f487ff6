import type { Choice, JobFact } from '../../src/supervision-agreements/proposal-facts.ts'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

type ChoicePageProps = { shell: Shell; about: JobFact | null; choices: Choice[] }

/** One question before the form: for whom, or about which kind of supervision. */
export function ChoicePage({ shell, about, choices }: ChoicePageProps) {
  const title = about ? 'What is it about?' : 'Who is it for?'
  return (
    <Page shell={shell} title={title}>
      <BackLink href="/supervision/agreements">Agreements about supervision</BackLink>
      <h1>{title}</h1>
      {about && (
        <p class="lead">
          {about.isMine ? 'For you' : `For ${about.name}`}, at {about.organisation}.
        </p>
      )}
      {choices.length === 0 ? (
        <EmptyState title="There is nobody to agree supervision with yet.">
          <p>Ask your administrator to add where you work.</p>
        </EmptyState>
      ) : (
        <ul>
          {choices.map(({ label, hint, href }) => (
            <li>
              <a href={href}>{label}</a>
              <p class="hint">{hint}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
