import { SummaryList } from '../components/lists.tsx'
import { About, type AboutFacts } from './about.tsx'
import { Questions, type QuestionFacts } from './questions.tsx'

export type PreviewFacts = {
  about: AboutFacts
  questions: QuestionFacts[]
  examples: { says: string; figure: string }[]
}

/** A check as the people who use it see it. Nothing here can be answered. */
export const Preview = ({ preview: { about, questions, examples } }: { preview: PreviewFacts }) => (
  <>
    <h2>How it looks: {about.title}</h2>
    {about.intro && <p>{about.intro}</p>}
    <p>Think of {about.recall}. Leave out what you like.</p>
    <fieldset disabled>
      <legend class="unseen">The questions</legend>
      <Questions questions={questions} typed={{ values: {}, errors: [] }} />
    </fieldset>
    <h3>What comes of it</h3>
    <SummaryList rows={examples.map(({ says, figure }) => ({ key: says, value: figure }))} />
    <About about={about} open />
  </>
)
