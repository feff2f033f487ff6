import { fewestInside } from '../privacy/small-numbers.ts'
import { part, type Part } from './part.ts'
import { keptTables, locks, whoSeesList } from './privacy.ts'
import { privacyRisks } from './privacy-risks.ts'

/** In the steps of the Information Commissioner’s own form. */
export const dpia: readonly Part[] = [
  part('need', '1. Why an assessment', {
    asks: 'Say why you use Holdfast, and who asked for it.',
    ours: ({ organisation }) => [
      `${organisation} uses Holdfast so that link workers are not left alone with what they hold. It keeps what people say about their own wellbeing at work. That is sensitive, and they depend on their employer. So an assessment is needed.`,
    ],
  }),
  part('processing', '2. What is done', {
    asks: 'Say how many people it is about, since when, and which other systems you use beside it.',
    ours: () => [
      'People enter it themselves, or their lead or administrator does. Nothing is taken from other systems but spreadsheets that somebody brings in.',
      'It stays on the server of the organisation. Nothing goes to other sites, and nobody is tracked.',
      'No decision is made by a machine alone. Free words are never searched to warn others.',
    ],
  }),
  part('kept', '3. What is kept, why and how long', {
    asks: 'Add what is different with you.',
    ours: keptTables,
  }),
  part('readers', '4. Who sees it', {
    asks: 'Add anybody outside who gets a copy.',
    ours: () => [...whoSeesList(), `Sums are shown over ${fewestInside} people or more.`],
  }),
  part('consulted', '5. Who was asked', {
    asks: 'Say how workers, their union, your data protection officer and others were asked, and what they said.',
  }),
  part('needed', '6. Is all of it needed?', {
    asks: 'Say on what lawful basis you keep it, and why less would not do.',
    ours: () => [
      'There is no field for a patient’s name, number or address. Words that look like one are refused or asked about.',
      'What a person writes for themselves is read by nobody else until they share it. Each share can be taken back.',
      'Each kind of thing goes by itself when its time is over.',
      'Everyone can take a copy, see who opened what is theirs, complain, and ask to be erased.',
    ],
  }),
  part('risks', '7. What could go wrong', {
    asks: 'Add what could go wrong with you, and rate it.',
    ours: () => [
      {
        caption: 'What could go wrong for people',
        head: ['Risk', 'What is done about it', 'How likely', 'How bad'],
        rows: privacyRisks.map(({ risk, done, likely, harm }) => [risk, done, likely, harm]),
      },
    ],
  }),
  part('locks', '8. How it is kept safe', {
    asks: 'Say who runs the server, where it stands, who has its key, and who has it tested.',
    ours: () => locks,
  }),
  part('signed', '9. Signed off', {
    asks: 'Say what your data protection officer advised, and what you decided.',
    fields: ['owner', 'done_on'],
  }),
]
