import { administered } from './administered.ts'
import { agreed } from './agreements.ts'
import { assured } from './assurance.ts'
import { accounted } from './audit.ts'
import { raised } from './alerts.ts'
import { watched } from './boards.ts'
import { bounded } from './boundaries.ts'
import { bought } from './contracts.ts'
import type { Case } from './cases.ts'
import { begun } from './debriefs.ts'
import { ended } from './debrief-ends.ts'
import { everyday } from './everyday.ts'
import { helped } from './help-now.ts'
import { held } from './holdings.ts'
import { broughtIn } from './imports.ts'
import { checkedAlone } from './instruments.ts'
import { leaving } from './leavers.ts'
import { livedThrough } from './life.ts'
import { noticed } from './notices.ts'
import { obliged } from './obliging.ts'
import { passkeysAndPhones } from './passkeys.ts'
import { broughtAlong } from './preparation.ts'
import { promised } from './promises.ts'
import { reflected } from './reflections.ts'
import { erasing } from './erasure.ts'
import { owed } from './rights.ts'
import { secondSteps } from './second-factor.ts'
import { inSeries } from './session-series.ts'
import { missing } from './service-gaps.ts'
import { keptOfSessions } from './session-records.ts'
import { agreedSupervision } from './supervision-agreements.ts'
import { weighed } from './weights.ts'
import { supported } from './supervision.ts'
import { timed } from './time.ts'
import { fromWork } from './own-sign-in.ts'
import { setUp } from './set-up.ts'
import { planned } from './wellness-plans.ts'
import { together } from './together.ts'

/** Every address of Holdfast and what each viewer must hear from it. */
export const expectations: Record<string, Case[]> = {
  ...everyday,
  ...secondSteps,
  ...passkeysAndPhones,
  ...held,
  ...livedThrough,
  ...together,
  ...checkedAlone,
  ...timed,
  ...supported,
  ...missing,
  ...weighed,
  ...leaving,
  ...agreed,
  ...agreedSupervision,
  ...bounded,
  ...raised,
  ...obliged,
  ...promised,
  ...helped,
  ...ended,
  ...begun,
  ...administered,
  ...setUp,
  ...fromWork,
  ...accounted,
  ...assured,
  ...watched,
  ...noticed,
  ...broughtIn,
  ...erasing,
  ...owed,
  ...reflected,
  ...planned,
  ...keptOfSessions,
  ...broughtAlong,
  ...inSeries,
  ...bought,
}
