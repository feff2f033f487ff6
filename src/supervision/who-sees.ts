import { sees, type Cell, type Subject } from '../access/subject.ts'
import { subjects } from '../access/subjects.ts'
import type { View } from '../access/view.ts'
import { whoSeesLine } from '../access/who-sees.ts'
import { bondsOn } from '../supervision-agreements/queries.ts'
import type { FoundSession, SeatRow } from './queries.ts'

type Given = Pick<FoundSession, 'giver_id' | 'supervisor_person'>

/** Who reads the log of one session of the asker's own: of those outside, only whoever gives it. */
export async function whoSeesSession(view: View, session: Given, { employment_id }: SeatRow) {
  const bonds = await bondsOn(view, { employment: employment_id })
  const gives = (id: string) => id === session.giver_id || id === session.supervisor_person
  const near = (kind: string) => kind === 'line' || kind === 'manager'
  return whoSeesLine(
    ofThisOne,
    bonds.filter(({ kind, viewer_id: id }) => near(kind) || gives(id)),
  )
}

/** The same line of the policy, with nothing left to say of when. */
const ofThisOne: Subject = {
  ...subjects.supervision_log,
  cells: Object.fromEntries(
    Object.entries<Cell>(subjects.supervision_log.cells).map(([audience, cell]) => [
      audience,
      cell.rows ? sees(cell.says, cell.rows) : { says: cell.says },
    ]),
  ),
}
