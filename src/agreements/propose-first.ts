import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import type { Day } from '../time/types.ts'
import { chooseParties } from './choose-parties.ts'
import { proposalForm } from './form.ts'
import { holdForSetUp } from './hold-employment.ts'
import { isNew } from './outward.ts'
import { fromTemplate } from './prefill.ts'
import { keep, keepParties, newestNumber } from './propose-agreement.ts'
import { templates, type Site, type Template } from './templates.ts'

type First = { team: string; site: Site }

const reason =
  'A starting point from setting up the team. Look at it together, and change what does not fit.'

/**
 * The numbers of one study site, proposed to everyone of a team who has no agreement yet. Whoever
 * sets up signs for nobody: each worker and whoever leads them sign themselves, or propose another.
 */
export const proposeFirst = (act: Act, { team, site }: First) =>
  act.change('agreement.propose_first', async (change) => {
    const template = templates.find((each) => each.site === site)!
    if (!(await setSite(change, team, site))) return notFound
    let proposed = 0
    for (const worker of await workersOf(change, team)) {
      if (await proposeTo(change, worker, template)) proposed += 1
    }
    return proposed === 0 ? unfit('', nobody) : done({ id: team, proposed })
  })

const nobody = 'Nobody here is waiting for a first agreement. Say first who leads each of them.'

async function setSite(change: Change, team: string, site: Site) {
  const { numUpdatedRows } = await change.db
    .updateTable('team')
    .set((of) => ({ site, version: of('version', '+', 1) }))
    .where('id', '=', team)
    .where('id', 'in', change.writable('team', administers))
    .executeTakeFirst()
  return Boolean(numUpdatedRows)
}

type Worker = { id: string; started_in_role: Day }

const workersOf = ({ db, who }: Change, team: string): Promise<Worker[]> =>
  db
    .selectFrom('employment')
    .select(['id', 'started_in_role'])
    .where('team_id', '=', team)
    .where('holds', '=', 1)
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', who.today)]))
    .orderBy('id')
    .execute()

/** Not to somebody who has agreed before, or whom nobody leads: then there is nobody to agree with. */
async function proposeTo(change: Change, worker: Worker, template: Template): Promise<boolean> {
  const held = await holdForSetUp(change, worker.id)
  if (!held || (await newestNumber(change, held)) > 0) return false
  const parties = await chooseParties(change, held, [])
  if (!parties || parties.length < 2) return false
  const { today } = change.who
  const firmer = isNew(worker.started_in_role, today)
  // Community time is a floor: it has no such field in the form.
  const { past_community: _, ...values } = fromTemplate(template, { today, firmer })
  const input = proposalForm(today).parse({ ...values, reason, employment: held.id })
  await keepParties(change, await keep(change, { held, input, number: 1 }), parties, null)
  return true
}
