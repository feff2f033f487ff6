import { isRefusal, notFound, type Act, type Change, type Outcome } from '../access/change.ts'
import { readOne } from '../access/view.ts'
import { confirmInto } from '../sessions/confirm-session.ts'
import type { Asked } from '../sessions/hold-session.ts'
import type { came } from './form.ts'

type Word = (typeof came)[number]
export type Said = { minutes: number; said: Record<string, Word> }

const versionOf = readOne((from, p: { session: string }) =>
  from.selectFrom('supervision_session').select('version').where('id', '=', p.session),
)

/**
 * Who came and how long it was. Somebody's own word and the word of whoever leads or gives count
 * differently, so whoever has both says each as what they are.
 */
export const noteAttendance = (act: Act, asked: Asked, { minutes, said }: Said) =>
  act.change('supervision.attend', async (change) => {
    const mine = change.who.person
    const words = [only(said, (person) => person !== mine), only(said, (person) => person === mine)]
    let outcome: Outcome<{ id: string }> = notFound
    let { version } = asked
    for (const each of words.filter((of) => Object.keys(of).length > 0)) {
      outcome = await confirmInto(change, { session: asked.session, version, minutes, said: each })
      if (isRefusal(outcome) && outcome.refused !== null) return outcome
      version = await newVersion(change, asked.session)
    }
    return outcome
  })

const only = (said: Record<string, Word>, fits: (person: string) => boolean) =>
  Object.fromEntries(Object.entries(said).filter(([person]) => fits(person)))

const newVersion = async (change: Change, session: string) =>
  (await versionOf(change.view, { session }))?.version ?? 0
