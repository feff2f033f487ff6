import { cases, points, putOff } from './stories/caseload.ts'
import { fallBack, springForward } from './stories/clocks-change.ts'
import { carriedAlone, missed } from './stories/debriefs.ts'
import { atNight, inHours, leadAway } from './stories/help.ts'
import { longHeld } from './stories/long-held.ts'
import { actionLate, stressAssessment } from './stories/promises.ts'
import { boundaryDue, newStart, reviewLate, stuck } from './stories/prompts.ts'
import { overChristmas, someRisk, theLeadsOwn } from './stories/risk.ts'
import { contactWanted, threeWeeks, veryHeavy } from './stories/said.ts'
import { sessions, sessionsReview } from './stories/sessions.ts'
import { community, share } from './stories/weeks.ts'
import { halfATeam, offloaded, threeEach } from './stories/whole-team.ts'
import type { Story } from './story.ts'

/** Everything that happens in the year, and everything that must follow from it. */
export const stories: Story[] = [
  cases,
  points,
  putOff,
  springForward,
  fallBack,
  longHeld,
  sessions,
  sessionsReview,
  reviewLate,
  stuck,
  boundaryDue,
  newStart,
  share,
  community,
  overChristmas,
  someRisk,
  theLeadsOwn,
  veryHeavy,
  threeWeeks,
  contactWanted,
  missed,
  carriedAlone,
  stressAssessment,
  actionLate,
  atNight,
  inHours,
  leadAway,
  halfATeam,
  ...threeEach,
  offloaded,
]
