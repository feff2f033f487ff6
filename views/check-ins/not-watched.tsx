import { Inset } from '../components/notes.tsx'

/** Said wherever someone may write about a bad week (product.md principle 10). */
export function NotWatched() {
  return (
    <Inset>
      <p>
        Nobody reads this in real time. If it cannot wait, <a href="/help/urgent">urgent help</a>{' '}
        has numbers to ring now.
      </p>
    </Inset>
  )
}
