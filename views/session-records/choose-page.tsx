import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

type Seat = { id: string; session_id: string; worker: string }

/** Whose record it is to be, for whoever gives a group. */
export const ChoosePage = ({ shell, seats }: { shell: Shell; seats: Seat[] }) => (
  <Page shell={shell} title="Records of a session">
    <BackLink href={`/supervision/sessions/${seats[0]!.session_id}`}>The session</BackLink>
    <h1>Whose record?</h1>
    <p>Each person has a record of their own. Only the two of you read it.</p>
    <ul>
      {seats.map(({ id, session_id, worker }) => (
        <li>
          <a href={`/supervision/sessions/${session_id}/record?of=${id}`}>{worker}</a>
        </li>
      ))}
    </ul>
  </Page>
)
