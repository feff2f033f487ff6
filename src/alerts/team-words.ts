import { people, type Words } from './words.ts'

/** Nobody is the subject of these, so there is one wording; `worker` is the team's name. */
const forReaders = (toLead: Words['toLead']): Words => ({ toWorker: toLead, toLead })

export const offloaded = forReaders(
  ({ worker, value }) =>
    `${worker} was passed ${people(value)} by one practice in four weeks. Nobody in the team did anything wrong. A talk with the practice about its referrals could help.`,
)

export const team = forReaders(
  ({ worker }) =>
    `At least half of ${worker} has been past what was agreed, two weeks running. Sharing out within the team will not be enough. Decide together what comes in, and what waits.`,
)

export const stressAssessmentDue = forReaders(
  ({ worker }) =>
    `${worker} has had no stress assessment for a year. It looks at how work is arranged, never at one person. Set an hour aside with the team.`,
)

export const debriefMissed = forReaders(
  ({ worker }) =>
    `The last two debriefs of ${worker} were not held. Weeks get full, and people go home with things unsaid. Who else could facilitate, and when?`,
)
