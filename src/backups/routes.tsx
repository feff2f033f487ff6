import { BackupsPage } from '../../views/backups/backups-page.tsx'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { askForRun } from './ask-for-run.ts'
import { backupsFacts } from './facts.ts'
import { readBackups } from './read-backups.ts'

export const backupRoutes: Route[] = [
  get('/admin/backups', ['administrator'], async (ask) => {
    const facts = backupsFacts({ ...(await readBackups(ask.door)), now: ask.now })
    return ask.page(<BackupsPage shell={ask.shell} facts={facts} />)
  }),

  post('/admin/backups', ['administrator'], async (ask) => {
    ask.form(pressForm)
    await askForRun(ask.act, 'backup')
    return ask.seeOther('/admin/backups', 'backup_asked')
  }),

  post('/admin/backups/tries', ['administrator'], async (ask) => {
    ask.form(pressForm)
    await askForRun(ask.act, 'drill')
    return ask.seeOther('/admin/backups', 'restore_asked')
  }),
]
