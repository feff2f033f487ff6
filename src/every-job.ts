import { letterOf } from './setup/letters.ts'
import { writeInvitations } from './calendar/write-invitations.ts'
import { chainAudit } from './audit/chain-audit.ts'
import { evaluateDaily } from './alerts/evaluate-daily.ts'
import { planDebriefs } from './debriefs/plan-debriefs.ts'
import { passUnanswered } from './alerts/pass-unanswered.ts'
import { letGoImports } from './imports/let-go-imports.ts'
import { takeSnapshots } from './load/snapshots.ts'
import { sendMails } from './notices/send-mails.ts'
import { smtpTransport } from './notices/smtp.ts'
import { writeMails } from './notices/write-mails.ts'
import { keepNoLonger } from './rights/keep-no-longer.ts'
import { sweepOwed } from './rights/sweep-traces.ts'
import type { Job } from './scheduler/keep-time.ts'
import { daily, everyMinutes, weekly } from './scheduler/rules.ts'

/** Everything the clock sets off, what must not wait first. Times are London's. */
export const everyJob: readonly Job[] = [
  { name: 'chainAudit', due: everyMinutes(1 / 6), run: chainAudit },
  { name: 'writeMails', due: everyMinutes(1 / 6), run: writeMails },
  { name: 'writeInvitations', due: everyMinutes(1), run: writeInvitations },
  {
    name: 'sendMails',
    due: everyMinutes(1 / 6),
    run: (parts) => sendMails(parts, smtpTransport(parts.config), letterOf),
  },
  // The week comes before the day: judging looks back on it.
  { name: 'snapshot', due: weekly(7, '23:59'), run: takeSnapshots },
  { name: 'evaluate', due: daily('00:05'), run: evaluateDaily },
  { name: 'keepNoLonger', due: daily('03:30'), run: keepNoLonger },
  { name: 'sweepOwed', due: everyMinutes(1), run: sweepOwed },
  { name: 'letGoImports', due: everyMinutes(10), run: letGoImports },
  { name: 'planDebriefs', due: everyMinutes(60), run: planDebriefs },
  { name: 'passUnanswered', due: everyMinutes(5), run: passUnanswered },
]
