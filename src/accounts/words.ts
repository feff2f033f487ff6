import { inLondon } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import type { SamplePerson } from './sample-team.ts'

/** Jobs in the words of product.md 2. */
export const jobWords: Record<SamplePerson['job'], string> = {
  link_worker: 'link worker',
  lead: 'lead',
  manager: 'VCSE manager',
  clinical_lead: 'clinical lead',
  external_supervisor: 'external supervisor',
  administrator: 'administrator',
}

/** The same for every e-mail, known or not. */
export function sayWaiting(until: Instant, now: Instant): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000))
  const wait = minutes === 1 ? 'one minute' : `${minutes} minutes`
  return `That was several tries in a row. Wait ${wait}, then try again.`
}

export const notYours = 'That is not the password you have now. Type it again.'

export function samplePersonWords({ person, name, job, waiting }: SamplePerson) {
  const alerts = waiting === 1 ? '1 alert waiting' : `${waiting || 'No'} alerts waiting`
  return { person, label: `${name}, ${jobWords[job]}`, waiting: alerts }
}

/** Addresses of forms, in the words of the things they make. The first that fits wins. */
const things: readonly [RegExp, string][] = [
  [/^\/check-ins/, 'your check-in'],
  [/^\/wellness-plan/, 'your wellness plan'],
  [/^\/instruments/, 'a check for yourself'],
  [/^\/admin\/instruments/, 'a check to load'],
  [/^\/admin\/documents/, 'a part of a document'],
  [/^\/(?:holdings|setup)\/import/, 'a spreadsheet to bring in'],
  [/^\/holdings\/[^/]+\/contacts/, 'a contact'],
  [/^\/holdings\/[^/]+\/co-holders/, 'someone to hold with you'],
  [/^\/holdings\/[^/]+\/reviews/, 'a review'],
  [/^\/holdings\/[^/]+\/ending/, 'the ending of a holding'],
  [/^\/holdings/, 'a holding'],
  [/^\/contacts/, 'a contact'],
  [/^\/reflections\/search/, 'a search in your reflections'],
  [/^\/reflections\/[^/]+\/excerpts/, 'lines of a reflection to send'],
  [/^\/reflections/, 'a reflection'],
  [/^\/alerts\/[^/]+\/context/, 'your words beside an alert'],
  [/^\/alerts\/[^/]+\/conversations/, 'what you agreed about an alert'],
  [/^\/alerts/, 'an alert'],
  [/^\/(?:agreement|people\/[^/]+\/agreement)/, 'an agreement'],
  [/^\/supervision\/sessions\/[^/]+\/record/, 'the record of a session'],
  [/^\/supervision\/sessions\/[^/]+\/split/, 'how a session went'],
  [/^\/supervision\/sessions\/[^/]+\/preparation/, 'what you bring to supervision'],
  [/^\/(?:supervision|people\/[^/]+)\/talking-points/, 'a talking point'],
  [/^\/supervisors/, 'a supervisor'],
  [/^\/session-series/, 'a series of sessions'],
  [/^\/availability/, 'when you can be booked'],
  [/^\/my-sessions/, 'that you had to tell somebody'],
  [/^\/contracts/, 'a contract with a supervisor'],
  [/^\/supervision\/agreements/, 'an agreement about supervision'],
  [/^\/supervision\/practice/, 'a quick talk'],
  [/^\/supervision\/sessions/, 'a session of supervision'],
  [/^\/teams\/[^/]+\/support/, 'what a team means everyone to have'],
  [/^\/profile/, 'your profile'],
  [/^\/privacy\/complaints/, 'a complaint'],
  [/^\/admin\/complaints/, 'your answer to a complaint'],
  [/^\/admin\/people\/[^/]+\/erasure/, 'the erasure of a person'],
  [/^\/admin\/people/, 'a person in your organisation'],
  [/^\/admin\/backups/, 'a backup'],
  [/^\/admin\/teams/, 'a team'],
  [/^\/setup\/people/, 'the people of a team'],
  [/^\/setup/, 'the setting up of a team'],
  [/^\/admin\/settings\/sign-in/, 'a way to sign in'],
  [/^\/admin\/settings/, 'the settings'],
]

export const sayPath = (path: string): string =>
  things.find(([pattern]) => pattern.test(path))?.[1] ?? 'a form'

/** '10 Nov at 14:05' */
export const sayMoment = (instant: Instant) => inLondon(instant).toFormat("d LLL 'at' HH:mm")
