import { Inset } from '../components/notes.tsx'

/** Said at the top of every page of an assessment. */
export const NeverOnePerson = () => (
  <Inset>
    <p>This is about how work is arranged, and never about one person. Name nobody here.</p>
  </Inset>
)
