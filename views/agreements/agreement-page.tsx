import type { JobSum } from '../../src/agreements/job-sum.ts'
import type { Section } from '../../src/agreements/read-sections.ts'
import { Card } from '../components/card.tsx'
import { Buttons, LinkButton } from '../components/form.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Answers } from './answers.tsx'
import { EmployerWords } from './employer-words.tsx'
import { JobsTogether } from './jobs-together.tsx'
import { OutwardCard } from './outward-card.tsx'
import { AboutAgreement, Changes, Elements, StepsHelp } from './parts.tsx'
import { StretchesNow } from './stretches-now.tsx'

type AgreementPageProps = {
  shell: Shell
  sections: Section[]
  sum: JobSum | null
  isMine: boolean
}

/** What is agreed, one part for each employment. */
export function AgreementPage({ shell, sections, sum, isMine }: AgreementPageProps) {
  const name = sections[0]?.place.personName
  return (
    <Page shell={shell} title={isMine ? 'My agreement' : 'Agreement'} wide>
      {!isMine && <BackLink href="/">This week</BackLink>}
      <h1>{isMine ? 'My agreement' : `What is agreed with ${name}`}</h1>
      <p class="lead">
        {isMine
          ? 'What you and the people you work with agreed, and where it may stretch.'
          : 'Agreed together, and only changed together.'}
      </p>
      {sections.length === 0 && <NoEmployment />}
      {sum && <JobsTogether sum={sum} isMine={isMine} />}
      {sections.map((section) => (
        <OneEmployment shell={shell} section={section} many={sections.length > 1} />
      ))}
      {sections.length > 0 && <StepsHelp />}
    </Page>
  )
}

const NoEmployment = () => (
  <EmptyState title="There is no job here to agree about yet.">
    <p>Ask your administrator to add where you work.</p>
  </EmptyState>
)

type OneProps = { shell: Shell; section: Section; many: boolean }

function OneEmployment({ shell, section, many }: OneProps) {
  const { place, inForce, waiting } = section
  return (
    <section>
      {many && <h2>{place.organisation}</h2>}
      {waiting && (
        <Card
          id={`version-${waiting.number}`}
          heading={waiting.canSign ? 'A proposal waits for you' : 'A proposal is waiting'}
          level={many ? 3 : 2}
          above={
            <>
              <Tag>Version {waiting.number}</Tag>
              <span>{waiting.proposed}</span>
            </>
          }
        >
          <p>Why: {waiting.reason}</p>
          <Changes changes={waiting.changes} />
          <p>
            <a href={`/agreements/${waiting.id}`}>Read version {waiting.number} whole</a>
          </p>
          <Answers facts={waiting} shell={shell} />
        </Card>
      )}
      {section.outward && <OutwardCard outward={section.outward} level={many ? 3 : 2} />}
      {inForce ? (
        <InForce shell={shell} section={section} facts={inForce} many={many} />
      ) : (
        <NotYet section={section} />
      )}
      <EmployerWords section={section} />
    </section>
  )
}

type InForceProps = OneProps & { facts: NonNullable<Section['inForce']> }

function InForce({ shell, section, facts, many }: InForceProps) {
  const { place } = section
  const mayPropose = place.isMine || place.leads
  const at = `?employment=${place.employment}`
  return (
    <>
      <AboutAgreement facts={facts} />
      <Buttons>
        {mayPropose && (
          <LinkButton href={`${place.base}/proposals/new${at}`}>
            {place.isMine ? 'Ask for a change' : 'Propose a change'}
          </LinkButton>
        )}
        {mayPropose && (
          <LinkButton kind="quiet" href={`${place.base}/review${at}`}>
            Look at it again together
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={`${place.base}/history${at}`}>
          See every version
        </LinkButton>
      </Buttons>
      <StretchesNow shell={shell} section={section} many={many} />
      {many ? <h3>The 18 elements</h3> : <h2>The 18 elements</h2>}
      <Elements elements={facts.elements} />
    </>
  )
}

/** Nothing in force yet, said kindly, with the first step. */
function NotYet({ section }: { section: Section }) {
  const { place, waiting, latest } = section
  const at = `?employment=${place.employment}`
  const start = `${place.base}/proposals/new${at}&site=${place.site}`
  const who = place.isMine ? 'you' : place.personName
  return (
    <>
      {!waiting && (
        <EmptyState
          title={`Nothing is agreed with ${who} yet. That is all right.`}
          {...(place.isMine || place.leads
            ? { action: { href: start, label: 'Start the first agreement' } }
            : {})}
        >
          <p>
            An agreement says what is a fair amount to hold. Until there is one, no number is
            counted against {who}.
          </p>
          <p>You can start from what other teams do, and change it as you talk.</p>
        </EmptyState>
      )}
      {latest > 0 && (
        <p>
          <a href={`${place.base}/history${at}`}>See every version</a>
        </p>
      )}
    </>
  )
}
