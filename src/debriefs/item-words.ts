import type { ItemAnswer } from '../database/schema.ts'

export const answerWords: Record<ItemAnswer, string> = {
  co_hold: 'Hold it together',
  hand_over: 'Hand it over',
  safe: 'Safe until Monday',
  put_down: 'Put it down',
}

/** What each answer means to the one who gives it. */
export const answerHints: Record<ItemAnswer, string> = {
  co_hold: 'Somebody here stands alongside. They say yes first.',
  hand_over: 'Somebody here takes it on. They say yes first.',
  safe: 'It can wait. Name who is on call if it cannot.',
  put_down: 'You let it go. It needs no second name.',
}

type Standing = {
  answer: ItemAnswer | null
  agreed_at: string | null
  /** Who stands alongside, takes it on or is on call, as the reader calls them. */
  second: string | null
  isShared: boolean
}

/** How one thing on the table stands, in a tag and a sentence; the item's own words are elsewhere. */
export function standingOf({ answer, agreed_at: agreed, second, isShared }: Standing) {
  const who = second ?? 'A colleague'
  const is = who === 'You' ? 'are' : 'is'
  const own = who === 'You' ? '' : 's'
  if (answer === 'put_down') return { tag: 'Put down', words: 'Put down. Nobody needs to hold it.' }
  if (answer === 'safe' && isShared)
    return { tag: 'Safe until Monday', words: `Safe until Monday. ${who} ${is} on call.` }
  if (answer === 'hand_over' && isShared)
    return { tag: 'Two names', words: `${who} take${own} it on.` }
  if (isShared) return { tag: 'Two names', words: `${who} stand${own} alongside.` }
  if (answer === null && second !== null && agreed !== null)
    return { tag: 'One name', words: `${who} can stand alongside.` }
  if (answer === 'hand_over') return { tag: 'One name', words: `Asked to take it on: ${who}.` }
  if (answer !== null) return { tag: 'One name', words: `Asked to stand alongside: ${who}.` }
  return { tag: 'One name', words: 'One name so far.' }
}
