import type { ToldFacts } from '../../views/help/told-page.tsx'
import type { View } from '../access/view.ts'
import { mayLookFrom, type OnCall } from '../alerts/on-call.ts'
import { whoIsOnCall } from '../alerts/on-call-queries.ts'
import { askedNext, ownHelp } from '../alerts/own-help.ts'
import { sayClosing } from '../alerts/reasons.ts'
import type { Instant } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'

type Help = NonNullable<Awaited<ReturnType<typeof ownHelp>>>

export async function toldFacts(view: View): Promise<ToldFacts> {
  const help = await ownHelp(view, {})
  if (!help) return { is: 'none' }
  const { now, person } = view.who
  if (help.state === 'closed') {
    return { is: 'over', alert: help.id, words: sayOver(help, now) }
  }
  const there = await whoIsOnCall(view)
  const next = await askedNext(view, { alert: help.id })
  return {
    is: 'open',
    alert: help.id,
    stored: sayWhen(help.reopened_at ?? help.raised_at, { now }),
    lines: [...sayAgain(help, now), ...sayWhere(help, there, now), ...sayNext(next, now)],
    confirm: help.settlement_by !== null && help.settlement_by !== person,
    again: sayPress(help, there),
  }
}

function sayOver(help: Help, now: Instant): string {
  const when = sayWhen(help.closed_at!, { now })
  return help.close_reason === 'declined_by_worker'
    ? `You said ${when} that you are all right now.`
    : `${sayClosing(help)}, ${when}.`
}

const sayAgain = (
  { told_at: told, raised_at: raised, reopened_at: reopened }: Help,
  now: Instant,
) =>
  told !== null && told > (reopened ?? raised)
    ? [`You pressed again ${sayWhen(told, { now })}.`]
    : []

/** What somebody has said, and nothing that Holdfast only hopes. */
function sayWhere(help: Help, there: OnCall, now: Instant): string[] {
  const { acknowledged_at: answered, conversed_at: spoken } = help
  if (spoken !== null) return [`${help.answered ?? 'Someone'} says that you have spoken.`]
  if (answered !== null) {
    const when = sayWhen(answered, { now })
    return [`${help.answered ?? 'Someone'} said ${when}: “I have seen this and am ringing.”`]
  }
  return [...sayWaiting(help, there, now), ...sayBackUp(help, now)]
}

function sayWaiting(help: Help, there: OnCall, now: Instant): string[] {
  const name = help.asked ?? 'The person who was told'
  if (!there.everyone.some(({ person }) => person === help.wanted_from)) {
    return [`${name} can no longer see this, and has not answered.`]
  }
  const nobody = `It waits for ${name}. Nobody has said yet that they have seen it.`
  const from = mayLookFrom(help.told_at ?? help.raised_at)
  if (from <= now) return [nobody]
  return [nobody, `Nobody may look before ${sayWhen(from, { now })}.`]
}

function sayBackUp({ back_up: name, back_up_at: turn }: Help, now: Instant): string[] {
  if (name === null || turn === null) return []
  const when = sayWhen(turn, { now })
  return turn <= now
    ? [`${name} has been able to see it since ${when}, and has not answered.`]
    : [`If nobody has answered, ${name} can see it from ${when}.`]
}

const sayNext = (next: Awaited<ReturnType<typeof askedNext>>, now: Instant) =>
  next.map(({ name, at }) => `Nobody had answered, so ${name} was asked ${sayWhen(at, { now })}.`)

/** Pressing again tells whoever is there now. */
function sayPress({ asked, wanted_from: told }: Help, { responder }: OnCall): string | null {
  if (!responder) return null
  return responder.person === told ? `Tell ${asked ?? 'them'} again` : `Tell ${responder.name}`
}
