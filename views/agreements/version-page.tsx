import type { AgreementFacts } from '../../src/agreements/facts.ts'
import type { Place } from '../../src/agreements/places.ts'
import type { Beside } from '../../src/agreements/side-by-side.ts'
import { BackLink, Warning } from '../components/notes.tsx'
import { Card } from '../components/card.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Answers } from './answers.tsx'
import { AboutAgreement, Changes, Elements, StepsHelp } from './parts.tsx'
import { SideBySide } from './side-by-side.tsx'

type VersionPageProps = {
  shell: Shell
  place: Place
  facts: AgreementFacts
  /** Only while it is proposed. */
  beside: Beside[] | null
  notice?: string
}

/** One version whole, to read or print. */
export function VersionPage({ shell, place, facts, beside, notice }: VersionPageProps) {
  return (
    <Page shell={shell} title={`Agreement, version ${facts.number}`} wide>
      <BackLink href={place.base}>{place.isMine ? 'My agreement' : 'Agreement'}</BackLink>
      {notice && (
        <Warning>
          <p>{notice}</p>
        </Warning>
      )}
      <h1>Agreement, version {facts.number}</h1>
      <p class="lead">
        Between {place.personName} and {place.organisation}.
      </p>
      <AboutAgreement facts={facts} />
      {facts.status === 'proposed' && (
        <Card heading={facts.canSign ? 'It waits for you' : 'It is waiting'}>
          <Changes changes={facts.changes} />
          <Answers facts={facts} shell={shell} />
        </Card>
      )}
      <SideBySide rows={beside} />
      <h2>The 18 elements</h2>
      <Elements elements={facts.elements} />
      <StepsHelp />
    </Page>
  )
}
