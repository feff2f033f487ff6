import { Chance } from '../access/oracle/chance.ts'

const words = `morning kettle “harbour” Siân's café again, (perhaps) slowly; I thought: what now?
  we walked & talked – nobody minded <at all> "quite" 100% so-so … naïve façade Łódź ελπίδα 希望 🙂`
  .trim()
  .split(/\s+/)

/** So many letters as a person might type them, with everything that gets lost on the way. */
export function longText(seed: number, letters = 20_000) {
  const chance = new Chance(seed)
  let text = ''
  while (text.length < letters) {
    const word = words[chance.below(words.length)]!
    text += word + (chance.below(14) === 0 ? '\n\n' : ' ')
  }
  const end = text
    .slice(0, letters - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, 'x')
  return `${end.replace(/\s$/, 'x')}.`.normalize('NFC')
}

/** How many letters of what was typed are not where they should be. */
export function lost(typed: string, found: string) {
  let same = 0
  while (same < typed.length && typed[same] === found[same]) same += 1
  return Math.max(typed.length, found.length) - same
}
