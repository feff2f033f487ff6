import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import { Lines } from '../alerts/alert-talk.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { NeverOnePerson } from './never-one-person.tsx'

type AreaFacts = {
  name: string
  looksAt: string
  hazards: string
  controls: string
  actions: ActionLine[]
}

export type AssessmentFacts = { team: string; made: string; next: string; areas: AreaFacts[] }

/** One assessment, to read or print. */
export function AssessmentPage({ shell, facts }: { shell: Shell; facts: AssessmentFacts }) {
  const { team, made, next, areas } = facts
  return (
    <Page shell={shell} title="Stress assessment">
      <BackLink href="/stress-assessments">Stress assessments</BackLink>
      <h1>Stress assessment: {team}</h1>
      <NeverOnePerson />
      <SummaryList
        rows={[
          { key: 'Written', value: made },
          { key: 'Next one by', value: next },
        ]}
      />
      {areas.map((area) => (
        <section>
          <h2>{area.name}</h2>
          <p class="hint">{area.looksAt}</p>
          <SummaryList
            rows={[
              { key: 'What makes work hard', value: said(area.hazards) },
              { key: 'What helps already', value: said(area.controls) },
            ]}
          />
          {area.actions.length > 0 && (
            <>
              <h3>What is done next</h3>
              <ActionList shell={shell} lines={area.actions} back="assessment" />
            </>
          )}
        </section>
      ))}
    </Page>
  )
}

const said = (text: string) => (text === '' ? 'Nothing written' : <Lines text={text} />)
