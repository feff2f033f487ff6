import { atTheDebrief, cases, noPlan, points, putOff } from './stories/caseload.ts'
import { fallBack, springForward } from './stories/clocks-change.ts'
import { carriedAlone, missed } from './stories/debriefs.ts'
import { atNight, inHours, leadAway } from './stories/help.ts'
import { longHeld } from './stories/long-held.ts'
import { actionLate, stressAssessment } from './stories/promises.ts'
import { boundaryDue, newStart, planDue, reviewLate, stuck } from './stories/prompts.ts'
import { onASaturday, overChristmas, someRisk, theLeadsOwn } from './stories/risk.ts'
import { contactWanted, ratherNot, threeWeeks, veryHeavy } from './stories/said.ts'
import { leaver, sessions, sessionsReview } from './stories/sessions.ts'
import {
  calledOff,
  gapInAutumn,
  gapInSpring,
  hoursLow,
  shortMonths,
} from './stories/supervision.ts'
import { community, share, shareAgain } from './stories/weeks.ts'
import { halfATeam, offloaded, threeEach } from './stories/whole-team.ts'
import type { Story } from './story.ts'

/** Everything that happens in the year, and everything that must follow from it. */
export const stories: Story[] = [
  cases,
  points,
  putOff,
  noPlan,
  atTheDebrief,
  springForward,
  fallBack,
  longHeld,
  sessions,
  sessionsReview,
  leaver,
  reviewLate,
  stuck,
  boundaryDue,
  newStart,
  planDue,
  share,
  shareAgain,
  community,
  overChristmas,
  someRisk,
  onASaturday,
  theLeadsOwn,
  veryHeavy,
  threeWeeks,
  ratherNot,
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
  gapInSpring,
  gapInAutumn,
  shortMonths,
  calledOff,
  hoursLow,
]
