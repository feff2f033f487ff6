import type { Act } from '../access/change.ts'
import { cancelInto } from '../sessions/cancel-session.ts'
import type { Asked } from '../sessions/hold-session.ts'
import { moveInto } from '../sessions/move-session.ts'
import { startAt } from '../session-series/dates.ts'
import { refuseDay } from './book-sessions.ts'
import type { CancellationInput, MoveInput } from './form.ts'

/** Another time for a session that is booked, by whom and why. */
export const moveSession = (act: Act, asked: Asked, input: MoveInput) =>
  act.change('supervision.move', async (change) => {
    const { on, at, ...rest } = input
    const refused = refuseDay(on, change.who.today)
    if (refused) return refused
    return moveInto(change, { ...asked, ...rest, startsAt: startAt(on, at) })
  })

const kept = { yes: true, no: false, unknown: null } as const

/** Called off before, or missed, by whom and why. One of a group who calls off only leaves it. */
export const cancelSession = (act: Act, asked: Asked, input: CancellationInput) =>
  act.change('supervision.cancel', (change) => {
    const { how, by, reason, protected_kept: words } = input
    return cancelInto(change, { ...asked, how, by, reason, protectedKept: kept[words] })
  })
