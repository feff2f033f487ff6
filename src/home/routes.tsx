import { HomePage } from '../../views/home/home-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { isAnyoneHere } from '../accounts/anyone-here.ts'
import { backupTrouble } from '../backups/trouble.ts'
import { homeFacts } from './facts.ts'

export const homeRoutes: Route[] = [
  get('/', ['anyone'], async (ask) => {
    if (!ask.asker) return ask.seeOther((await isAnyoneHere(ask.door)) ? '/sign-in' : '/setup')
    const facts = await homeFacts(ask.view, ask.asker.roles)
    const trouble = facts.administrator && (await backupTrouble(ask.door, ask.now))
    return ask.page(<HomePage shell={ask.shell} facts={facts} trouble={trouble} />)
  }),
]
