import { contractDays } from './contract-causes.ts'
import type { AlertFacts } from './types.ts'
import { told, whoSees, type Words } from './words.ts'

const weeks = (n: number) => (n === 1 ? '1 week' : `${n} weeks`)
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** The longest that was agreed; `value` counts weeks, as people say it. */
const agreed = ({ near, past }: AlertFacts) =>
  `The agreement says at most ${days(past ?? near ?? 0)} between sessions.`

export const supervisionGap = {
  toWorker: (facts: AlertFacts) =>
    `You have had no supervision for support for ${weeks(facts.value)}. ${agreed(facts)} That is ours to fix, and a session can be booked now. ${whoSees(facts)}`,
  toLead: (facts: AlertFacts) =>
    `${facts.worker} has had no supervision for support for ${weeks(facts.value)}. ${agreed(facts)} ${told(facts)} Book a session, and keep the time free.`,
  toManager: (facts: AlertFacts) =>
    `${facts.worker} has had no supervision for support for ${weeks(facts.value)}. That is ours to fix. Book a session, and release the time.`,
}

const ofThose = ({ value, near }: AlertFacts) =>
  near === null ? `${value} minutes` : `${value} of the ${near} agreed minutes`

export const supervisionShort: Words = {
  toWorker: (facts) =>
    `Last month brought you ${ofThose(facts)} of supervision. That is for the service to put right. ${whoSees(facts)}`,
  toLead: (facts) =>
    `Last month brought ${facts.worker} ${ofThose(facts)} of supervision. That is ours to fix. ${told(facts)} Is a group too large, or a session too short?`,
}

/** Nobody is the subject of these, so there is one wording; `worker` is the team's name. */
const forReaders = (toLead: Words['toLead']): Words => ({ toWorker: toLead, toLead })

export const supervisionCancelled = forReaders(
  ({ worker, value }) =>
    `In ${worker}, supervision for somebody was called off ${value === 2 ? 'twice' : `${value} times`} in 90 days. It was the supervisor or the service each time. How can the slot be protected?`,
)

export const hoursLow = forReaders(({ worker, value, near, past }) => {
  const of = `a contract for supervision that ${worker} uses`
  if (past === 0) return `The insurance on file has lapsed for ${of}. Ask the supervisor for news.`
  return near === contractDays
    ? `${days(value)} are left until the end of ${of}. Is it time to renew it?`
    : `${value}% of the hours are left in ${of}. Is it time to renew it?`
})
