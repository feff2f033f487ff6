import type { ProposalFacts } from '../../src/agreements/proposal.ts'
import { Details, Inset } from '../components/notes.tsx'

/** The seven study sites, as somewhere to begin. */
export function StartFrom({ facts }: { facts: ProposalFacts }) {
  const { site, sites, inForceHref } = facts
  return (
    <Inset>
      <Steps facts={facts} />
      <p>
        {site ? (
          <>
            This starts from <strong>{site.name}</strong>. {site.setUp}
          </>
        ) : (
          <>This starts from the agreement in force.</>
        )}{' '}
        It is a starting point for a conversation. The numbers are ours, for a full-time worker.
      </p>
      <Details summary="Start from somewhere else">
        <p>Choose first: this fills in the form again.</p>
        <ul>
          {inForceHref && (
            <li>
              <a href={inForceHref}>The agreement in force</a>
            </li>
          )}
          {sites.map((each) => (
            <li>
              <a href={each.href}>
                Site {each.site}: {each.name}
              </a>
              {each.site === site?.site && ' (chosen)'}
              <p class="hint">
                {each.setting}. {each.setUp}
              </p>
            </li>
          ))}
        </ul>
      </Details>
    </Inset>
  )
}

/** Why some elements open elsewhere than where they were found. */
function Steps({ facts: { outward, firmer } }: { facts: ProposalFacts }) {
  if (firmer) {
    return (
      <p>
        <strong>A firmer start.</strong> In the first three months each element begins one step
        firmer than usual. At 3, 6 and 12 months you can step outward together.
      </p>
    )
  }
  if (!outward) return null
  return (
    <>
      <p>
        <strong>{outward.since}.</strong> These start one step further out. Change any of them.
      </p>
      <ul>
        {outward.moves.map((move) => (
          <li>{move}</li>
        ))}
      </ul>
    </>
  )
}
