import type { Route } from './access/routes.ts'
import { actionRoutes } from './actions/routes.tsx'
import { attendanceRoutes } from './attendance/routes.tsx'
import { assuranceRoutes } from './assurance/routes.tsx'
import { auditRoutes } from './audit/routes.tsx'
import { backupRoutes } from './backups/routes.tsx'
import { accountRoutes } from './accounts/routes.tsx'
import { adviceRoutes } from './advice/routes.tsx'
import { agreementRoutes } from './agreements/routes.tsx'
import { coHolderRoutes } from './holdings/co-holder-routes.tsx'
import { contractRoutes } from './contracts/routes.tsx'
import { contactRoutes } from './holdings/contact-routes.tsx'
import { lifeRoutes } from './holdings/life-routes.tsx'
import { reviewRoutes } from './holdings/review-routes.tsx'
import { holdingRoutes } from './holdings/routes.tsx'
import { helpNowRoutes } from './alerts/help-now-routes.tsx'
import { obligingRoutes } from './alerts/obliging-routes.tsx'
import { reliefRoutes } from './alerts/relief-routes.tsx'
import { alertRoutes } from './alerts/routes.tsx'
import { weekContactRoutes } from './contacts/routes.tsx'
import { boardRoutes } from './debriefs/board-routes.tsx'
import { calendarRoutes } from './calendar/routes.tsx'
import { checkInRoutes } from './check-ins/routes.tsx'
import { closingRoutes } from './debriefs/closing-routes.tsx'
import { recordRoutes } from './debriefs/record-routes.tsx'
import { debriefRoutes } from './debriefs/routes.tsx'
import { draftRoutes } from './drafts/routes.tsx'
import { sharingRoutes } from './debriefs/sharing-routes.tsx'
import { handoverRoutes } from './handovers/routes.tsx'
import { employerRoutes } from './employer/routes.tsx'
import { loadedRoutes } from './instruments/admin-routes.tsx'
import { importRoutes } from './imports/routes.tsx'
import { instrumentRoutes } from './instruments/routes.tsx'
import { helpRoutes } from './help/routes.tsx'
import { homeRoutes } from './home/routes.tsx'
import { leaverRoutes } from './leavers/routes.tsx'
import { leaveRoutes } from './leave/routes.tsx'
import { loadRoutes } from './load/routes.tsx'
import { adminRoutes } from './people/routes.tsx'
import { noticeRoutes } from './notices/routes.tsx'
import { accessLogRoutes } from './rights/access-log-routes.tsx'
import { complaintRoutes } from './rights/complaint-routes.tsx'
import { erasureRoutes } from './rights/erasure-routes.tsx'
import { exportRoutes } from './rights/export-routes.tsx'
import { passkeyRoutes } from './passkeys/routes.tsx'
import { preparationRoutes } from './preparation/routes.tsx'
import { excerptRoutes } from './reflections/excerpt-routes.tsx'
import { reflectionRoutes } from './reflections/routes.tsx'
import { factorResetRoutes } from './factor-resets/routes.tsx'
import { secondFactorRoutes } from './second-factor/routes.ts'
import { sessionRecordRoutes } from './session-records/routes.tsx'
import { ownSignInRoutes } from './own-sign-in/routes.tsx'
import { portfolioRoutes } from './portfolio/routes.tsx'
import { serviceGapRoutes } from './service-gaps/routes.tsx'
import { mySessionRoutes } from './my-sessions/routes.tsx'
import { sessionSeriesRoutes } from './session-series/routes.tsx'
import { setupRoutes } from './setup/routes.tsx'
import { statusRoutes } from './status/routes.ts'
import { talkingPointRoutes } from './talking-points/routes.tsx'
import { timeRoutes } from './time-blocks/routes.tsx'
import { stressAssessmentRoutes } from './stress-assessments/routes.tsx'
import { supervisionRoutes } from './supervision/routes.tsx'
import { supervisionAgreementRoutes } from './supervision-agreements/routes.tsx'
import { supervisorRoutes } from './supervisors/routes.tsx'
import { teamRoutes } from './team/routes.tsx'
import { trustedPhoneRoutes } from './trusted-phones/routes.tsx'
import { wellnessPlanRoutes } from './wellness-plans/routes.tsx'

/** Every address Holdfast answers. What is not in this list does not exist. */
export const everyRoute: readonly Route[] = [
  ...statusRoutes,
  ...homeRoutes,
  ...helpRoutes,
  ...employerRoutes,
  ...assuranceRoutes,
  ...loadRoutes,
  ...teamRoutes,
  ...leaverRoutes,
  ...accountRoutes,
  ...ownSignInRoutes,
  ...secondFactorRoutes,
  ...factorResetRoutes,
  ...passkeyRoutes,
  ...trustedPhoneRoutes,
  ...draftRoutes,
  ...accessLogRoutes,
  ...exportRoutes,
  ...erasureRoutes,
  ...complaintRoutes,
  ...adminRoutes,
  ...noticeRoutes,
  ...auditRoutes,
  ...backupRoutes,
  ...setupRoutes,
  ...serviceGapRoutes,
  ...importRoutes,
  ...holdingRoutes,
  ...reviewRoutes,
  ...lifeRoutes,
  ...contactRoutes,
  ...weekContactRoutes,
  ...timeRoutes,
  ...leaveRoutes,
  ...coHolderRoutes,
  ...handoverRoutes,
  ...adviceRoutes,
  ...agreementRoutes,
  ...supervisionRoutes,
  ...supervisionAgreementRoutes,
  ...alertRoutes,
  ...reliefRoutes,
  ...obligingRoutes,
  ...helpNowRoutes,
  ...actionRoutes,
  ...stressAssessmentRoutes,
  ...calendarRoutes,
  ...checkInRoutes,
  ...instrumentRoutes,
  ...loadedRoutes,
  ...wellnessPlanRoutes,
  ...sharingRoutes,
  ...closingRoutes,
  ...recordRoutes,
  ...debriefRoutes,
  ...boardRoutes,
  ...reflectionRoutes,
  ...excerptRoutes,
  ...supervisorRoutes,
  ...contractRoutes,
  ...sessionRecordRoutes,
  ...portfolioRoutes,
  ...preparationRoutes,
  ...talkingPointRoutes,
  ...sessionSeriesRoutes,
  ...attendanceRoutes,
  ...mySessionRoutes,
]
