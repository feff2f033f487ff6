import { people, told, whoSees, type Words } from './words.ts'

const have = (n: number) => (n === 1 ? 'has' : 'have')
const reviews = (n: number) => (n === 1 ? '1 review' : `${n} reviews`)

export const sessionsReview: Words = {
  toWorker: (facts) =>
    `${people(facts.value)} ${have(facts.value)} come to the point where you look again. Is it still right to hold? No answer is wrong. ${whoSees(facts)}`,
  toLead: (facts) => `${facts.worker} is looking again at ${people(facts.value)}.`,
}

export const reviewLate: Words = {
  toWorker: (facts) =>
    `${reviews(facts.value)} ${have(facts.value)} waited for more than a week. That happens when weeks are full. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${reviews(facts.value)} of ${facts.worker}’s ${have(facts.value)} been waiting, one for two weeks or more. ${told(facts)} Could somebody give cover for an hour?`,
}

export const stuck: Words = {
  toWorker: (facts) =>
    `${people(facts.value)} ${have(facts.value)} been stuck for four weeks or longer. Staying beside someone can be the work itself. Supervision is a good place for it. ${whoSees(facts)}`,
  toLead: (facts) => `${facts.worker} is staying beside ${people(facts.value)} where little moves.`,
}

export const dependency: Words = {
  toWorker: (facts) =>
    `You have held ${people(facts.value)} for longer than agreed, and contact is not easing off. A step-down plan can help, with a way back. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${facts.worker} has held ${people(facts.value)} for longer than agreed, and contact is not easing off. ${told(facts)} Plan the next steps together, with a way back.`,
}

export const boundaryDue: Words = {
  toWorker: (facts) =>
    `The day to look at your agreement again has gone by. It takes one talk, side by side. ${whoSees(facts)}`,
  toLead: (facts) =>
    `The day to look again at ${facts.worker}’s agreement has gone by. Find half an hour for it together.`,
}

export const newStart: Words = {
  toWorker: (facts) =>
    `You have been in this job for ${days(facts.value)}. Is it what you expected? Your agreement can grow as you do. ${whoSees(facts)}`,
  toLead: (facts) =>
    `${facts.worker} has been in the job for ${days(facts.value)}. Ask how it is: is the job what was expected?`,
}

export const planDue: Words = {
  toWorker: (facts) =>
    `It is time to write your wellness plan, or to look at it again. It is yours, and nobody must have one. ${whoSees(facts)}`,
  toLead: (facts) =>
    `A wellness plan of ${facts.worker}’s, or a new look at it, is due. You see no more than that. ${told(facts)} Could you make an hour free for it?`,
}

export const actionLate: Words = {
  toWorker: (facts) =>
    `The day for something you promised went by two weeks ago. Weeks fill up. Do it, give it a new day, or drop it and say why. ${whoSees(facts)}`,
  toLead: (facts) => `${facts.worker} has a promise that waits.`,
}

export const carriedAlone: Words = {
  toWorker: (facts) =>
    `Something you brought has had only your name on it for two weekends. That is ours to share. ${whoSees(facts)}`,
  toLead: (facts) =>
    `Something that ${facts.worker} brought has had one name on it for two weekends. ${told(facts)} Who could stand alongside?`,
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)
