/* oxlint-disable jsx-a11y/no-noninteractive-tabindex --
   a table wider than the screen is scrolled with the keys, which takes a stop there in some browsers */
import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type WhoSeesWhatFacts = {
  audiences: string[]
  /** A cell is null where this audience sees nothing. */
  subjects: { title: string; cells: (string | null)[] }[]
}

/** The whole policy as one table; on a phone each row names only those who see something. */
export function WhoSeesWhatPage({ shell, facts }: { shell: Shell; facts: WhoSeesWhatFacts }) {
  const { audiences, subjects } = facts
  return (
    <Page shell={shell} title="Who sees what" wide>
      <BackLink href="/help">Help</BackLink>
      <h1>Who sees what</h1>
      <p>
        This table is the rule itself. The database follows the same one. <br />
        Where it says no, that person gets nothing: not the page, not a count.
      </p>
      <p>
        “Lead” means your own lead, for the job they lead you in. The day that ends, so does what
        they see.
      </p>
      <section class="seen" aria-label="Who sees what" tabindex={0}>
        <Table
          caption="Who sees what"
          hideCaption
          head={[{ label: 'What' }, ...audiences.map((label) => ({ label }))]}
          rows={subjects.map(({ title, cells }) => [
            title,
            ...cells.map((says) => (says === null ? <span class="no">no</span> : says)),
          ])}
        />
      </section>
      <p class="phone-only">Whoever is not named sees nothing.</p>
      <h2>In words</h2>
      <ul>
        <li>“If chosen” means that you picked this person. You can take it back.</li>
        <li>“From its visible time” is 9 on the next working day, or sooner if you say so.</li>
        <li>“Counts” are totals with no names. A very small team gets no sum.</li>
        <li>
          “5 or more together” are rough shares of a team’s answers in a full month. No word is
          anybody’s.
        </li>
        <li>“Co-holding” means that you named them beside someone you hold.</li>
      </ul>
    </Page>
  )
}
