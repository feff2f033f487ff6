import { done, type Act } from '../access/change.ts'

/** That somebody took a copy of their own information; the file itself is kept nowhere. */
export const makeExport = (act: Act) =>
  act.change('export.make', (change) => Promise.resolve(done({ id: change.who.person })))
