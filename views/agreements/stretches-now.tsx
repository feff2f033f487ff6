import type { Section } from '../../src/agreements/read-sections.ts'
import type { Shell } from '../layout.tsx'
import { StretchTable } from './stretches.tsx'

type NowProps = { shell: Shell; section: Section; many: boolean }

/** What stretches now, for the worker and their lead. */
export function StretchesNow({ shell, section, many }: NowProps) {
  const { stretches, place } = section
  if (stretches === null) return null
  const record = `/agreement/stretches/new?employment=${place.employment}`
  return (
    <>
      {many ? <h3>What stretches now</h3> : <h2>What stretches now</h2>}
      {stretches.length === 0 ? (
        <p>Nothing stretches just now.</p>
      ) : (
        <StretchTable shell={shell} stretches={stretches} caption="What stretches now" />
      )}
      <p>
        {place.isMine && (
          <>
            <a href={record}>Record a stretch</a> ·{' '}
          </>
        )}
        <a href={`${place.base}/stretches`}>See every stretch</a>
      </p>
    </>
  )
}
