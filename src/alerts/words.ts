import { communityFloor } from '../load/rules.ts'
import type { AlertFacts } from './types.ts'

export type Words = { toWorker(facts: AlertFacts): string; toLead(facts: AlertFacts): string }

/** The number that was reached: the second one once it has been passed. */
const reached = ({ value, near, past }: AlertFacts) =>
  past !== null && (near === null || value > past) ? past : near

const agreedBy = (facts: AlertFacts) => (facts.lead ? `You and ${facts.lead}` : 'You')

const agreed = (facts: AlertFacts) => `${agreedBy(facts)} agreed ${reached(facts)}.`

/** Said last to the worker, so that nothing is seen before they know it will be. */
export function whoSees({ lead, visibleSay }: AlertFacts): string {
  if (visibleSay === '') return 'Only you see this.'
  return `${lead ?? 'Your manager'} will see this ${visibleSay}.`
}

export const told = ({ worker }: AlertFacts) => `${worker} knows you have been told.`

const weeks = (n: number) => (n === 1 ? '1 week' : `${n} weeks`)
export const people = (n: number) => (n === 1 ? '1 person' : `${n} people`)
const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

export const cases: Words = {
  toWorker: (facts) =>
    `That makes ${facts.value}. ${agreed(facts)} Nothing has gone wrong: this is the moment to share it. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${facts.worker} is holding ${people(facts.value)}. You agreed ${reached(facts)}. ${told(facts)} A short talk today could help.`,
}

export const points: Words = {
  toWorker: (facts) =>
    `Your holdings add up to ${facts.value} points. ${agreed(facts)} The people you hold need a lot just now, and it can be shared. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${facts.worker}’s holdings add up to ${facts.value} points. You agreed ${reached(facts)}. ${told(facts)} What could come off the list, or be shared?`,
}

export const sessions: Words = {
  toWorker: (facts) =>
    `One holding has reached ${facts.value} sessions. ${agreed(facts)} Going on may be just right: say what it is for. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${facts.worker} has given one person ${facts.value} sessions. You agreed ${reached(facts)}. ${told(facts)} Ask what the next ones are for.`,
}

export const span: Words = {
  toWorker: (facts) =>
    `You have held someone for ${weeks(facts.value)}. ${agreed(facts)} Staying so long is real work, often because a service is missing. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${facts.worker} has held someone for ${weeks(facts.value)}. You agreed ${reached(facts)}. ${told(facts)} Who could stand alongside?`,
}

export const share: Words = {
  toWorker: (facts) =>
    `Holding took ${facts.value}% of your contact time, two weeks running. ${agreedBy(facts)} agreed ${facts.past ?? facts.near}% at most. Time in the community is part of the job too. ${whoSees(facts)}`,
  toLead: (facts) =>
    `Holding took ${facts.value}% of ${facts.worker}’s contact time, two weeks running. You agreed ${facts.past ?? facts.near}% at most. ${told(facts)} What would keep community time safe?`,
}

const floor = ({ near }: AlertFacts, who: string) =>
  near === null
    ? `At least ${communityFloor}% is usual, and nothing else is agreed yet.`
    : `${who} agreed at least ${near}%.`

export const community: Words = {
  toWorker: (facts) =>
    `Community time was ${facts.value}% of your hours, two weeks running. ${floor(facts, agreedBy(facts))} It is easily lost in a full week, and it can be kept in the diary. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${facts.worker} had ${facts.value}% of the week for the community, two weeks running. ${floor(facts, 'You')} ${told(facts)} Which hours could be kept free?`,
}

export const riskAlone: Words = {
  toWorker: ({ lead }) =>
    `You are holding someone at risk with no second name yet. ${lead ?? 'Your manager'} and your clinical lead can see this now. Please talk to one of them today.`,
  toLead: ({ worker }) =>
    `${worker} is holding someone at risk with no second name yet. Please talk with ${worker} today and agree who shares it.`,
}

export const outOfHours: Words = {
  toWorker: (facts) =>
    `Work reached you outside your hours ${times(facts.value)} this week. ${agreed(facts)} Your evenings are yours, and we can help protect them. ${whoSees(facts)}`,
  toLead: (facts) =>
    `Work reached ${facts.worker} out of hours ${times(facts.value)} this week. You agreed ${reached(facts)}. ${told(facts)} What would keep the evenings free?`,
}

export const feltHeavy: Words = {
  toWorker: () =>
    'You have said that it is heavy. Thank you for saying it. What would lighten next week? Only you see this unless you choose someone.',
  toLead: ({ worker }) =>
    `${worker} chose to tell you that work feels heavy. Please make time to talk in the next two days.`,
}

export const contactWanted: Words = {
  toWorker: ({ lead }) =>
    `You asked for contact. ${lead ?? 'The person you chose'} has been told and will ring you. Nobody watches this page all day, so use the help link if it cannot wait.`,
  toLead: ({ worker }) => `${worker} would like to hear from you. Please ring, rather than write.`,
}

/** It says who was told, never that anybody has seen it. */
export const helpNow: Words = {
  toWorker: ({ lead }) =>
    `You said that you need help. It is waiting for ${lead ?? 'someone at work'}. Nobody watches this page, so ring a number if it cannot wait.`,
  toLead: ({ worker }) => `${worker} needs help now. Please ring, rather than write.`,
}
