export type PreparationPartFacts = {
  session: string
  /** Of whoever it is about; null to others, and when it is over and nothing was prepared. */
  mine: { standing: string | null; isOpen: boolean; started: boolean; sends: string | null } | null
  /** Who sent the reader something. */
  from: string[]
}

/** Preparing for a session, on the page of that session. */
export function PreparationPart({ facts }: { facts: PreparationPartFacts }) {
  const at = `/supervision/sessions/${facts.session}/preparation`
  return (
    <section id="preparation">
      <h2>Preparing</h2>
      {facts.mine && <Mine mine={facts.mine} at={at} />}
      {facts.from.length > 0 && (
        <p>
          <a href={`${at}/sent`}>Read what {facts.from.join(' and ')} sent you</a>.
        </p>
      )}
    </section>
  )
}

function Mine({ mine, at }: { mine: NonNullable<PreparationPartFacts['mine']>; at: string }) {
  const { standing, isOpen, started, sends } = mine
  return (
    <>
      <p>
        {standing ??
          `Five minutes are enough. It is yours alone${sends ? ` until you send it to ${sends}` : ''}.`}
      </p>
      <p>
        {isOpen && <a href={at}>{started ? 'Change what you bring' : 'Prepare for it'}</a>}
        {isOpen && started && ', or '}
        {started && <a href={`${at}/print`}>{isOpen ? 'read it' : 'Read what you brought'}</a>}
      </p>
    </>
  )
}
