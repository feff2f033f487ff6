import { LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { ActionList, type ActionLine } from './action-list.tsx'

export type ActionsFacts = {
  byMe: ActionLine[]
  toMe: ActionLine[]
  aboutMe: ActionLine[]
  over: ActionLine[]
  page: number
  pages: number
}

/** Promises made by the reader, to them and about them; what is late stands first. */
export function ActionsPage({ shell, facts }: { shell: Shell; facts: ActionsFacts }) {
  const { byMe, toMe, aboutMe, over, page, pages } = facts
  const none = byMe.length + toMe.length + aboutMe.length === 0
  return (
    <Page shell={shell} title="Actions">
      <h1>Actions</h1>
      <p class="lead">What was promised, by whom, and until when.</p>
      <p>
        <LinkButton kind="quiet" href="/actions/new">
          Promise something
        </LinkButton>
      </p>
      {none && (
        <EmptyState title="No promise is open just now.">
          <p>
            Promises come from alerts, debriefs, supervision and stress assessments, or from you.
          </p>
        </EmptyState>
      )}
      <Part shell={shell} title="Promised by you" lines={byMe} />
      <Part shell={shell} title="Promised to you" lines={toMe} />
      <Part shell={shell} title="Promised about your work" lines={aboutMe} />
      {(over.length > 0 || page > 1) && (
        <section>
          <h2 id="over">Done and dropped</h2>
          {over.length > 0 ? (
            <ActionList shell={shell} lines={over} />
          ) : (
            <PastTheEnd first="/actions#over" />
          )}
          <Pager page={page} pages={pages} href={(to) => `/actions?page=${to}#over`} />
        </section>
      )}
    </Page>
  )
}

type PartProps = { shell: Shell; title: string; lines: ActionLine[] }

const Part = ({ shell, title, lines }: PartProps) =>
  lines.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>{title}</h2>
      <ActionList shell={shell} lines={lines} />
    </section>
  )
