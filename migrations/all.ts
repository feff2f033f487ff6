import type { Dialect } from '../src/database/columns.ts'
import { people } from './0001-people.ts'
import { accounts } from './0002-accounts.ts'
import { agreements } from './0003-agreements.ts'
import { holdings } from './0004-holdings.ts'
import { checkIns } from './0005-check-ins.ts'
import { alerts } from './0006-alerts.ts'
import { holdingTogether } from './0007-holding-together.ts'
import { timeSpent } from './0008-time-spent.ts'
import { boundaries } from './0009-boundaries.ts'
import { load } from './0010-load.ts'
import { teamAlerts } from './0011-team-alerts.ts'
import { actions } from './0012-actions.ts'
import { debriefs } from './0013-debriefs.ts'
import { alertsThatOblige } from './0014-alerts-that-oblige.ts'
import { notices } from './0015-notices.ts'
import { privateWriting } from './0016-private-writing.ts'
import { ownRights } from './0017-own-rights.ts'
import { supervision } from './0018-supervision.ts'
import { sessionWriting } from './0019-session-writing.ts'
import { boughtSupervision } from './0020-bought-supervision.ts'
import { secondFactor } from './0021-second-factor.ts'
import { ownSignIn } from './0022-own-sign-in.ts'
import { imports } from './0023-imports.ts'
import { assurance } from './0024-assurance.ts'
import { backups } from './0025-backups.ts'
import { mailedLinks } from './0026-mailed-links.ts'
import { takingBack } from './0027-taking-back.ts'
import { waysIn } from './0028-ways-in.ts'

/** In the order they run. Each gives the statements of one change; a landed one is never edited. */
export const migrations: Record<string, (dialect: Dialect) => string[]> = {
  '0001-people': people,
  '0002-accounts': accounts,
  '0003-agreements': agreements,
  '0004-holdings': holdings,
  '0005-check-ins': checkIns,
  '0006-alerts': alerts,
  '0007-holding-together': holdingTogether,
  '0008-time-spent': timeSpent,
  '0009-boundaries': boundaries,
  '0010-load': load,
  '0011-team-alerts': teamAlerts,
  '0012-actions': actions,
  '0013-debriefs': debriefs,
  '0014-alerts-that-oblige': alertsThatOblige,
  '0015-notices': notices,
  '0016-private-writing': privateWriting,
  '0017-own-rights': ownRights,
  '0018-supervision': supervision,
  '0019-session-writing': sessionWriting,
  '0020-bought-supervision': boughtSupervision,
  '0021-second-factor': secondFactor,
  '0022-own-sign-in': ownSignIn,
  '0023-imports': imports,
  '0024-assurance': assurance,
  '0025-backups': backups,
  '0026-mailed-links': mailedLinks,
  '0027-taking-back': takingBack,
  '0028-ways-in': waysIn,
}
