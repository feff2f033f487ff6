import { EmptyState } from '../components/notes.tsx'

/** For someone whom nobody has given a part yet. */
export const NoPlaceYet = ({ start }: { start: { place: string; day: string } | null }) =>
  start ? (
    <EmptyState
      title="Welcome. You are a little early."
      action={{ href: '/help/holding', label: 'What holding means' }}
    >
      <p>
        Your work at {start.place} starts on {start.day}. Your pages open that morning.
      </p>
    </EmptyState>
  ) : (
    <EmptyState
      title="Welcome. Your place here is not ready yet."
      action={{ href: '/help/holding', label: 'What holding means' }}
    >
      <p>
        Ask the person who invited you, or your administrator, to link you to a team. Then this page
        fills up.
      </p>
    </EmptyState>
  )
