import type { RoundFacts } from '../../views/debriefs/round-page.tsx'
import type { View } from '../access/view.ts'
import { moodFacts } from './closing-facts.ts'
import { holdTogetherFacts } from './open-facts.ts'
import { teamPeople } from './people-queries.ts'
import { attendance, sitsIn, type Debrief } from './queries.ts'
import { isHere } from './rules.ts'
import { howWords } from './words.ts'

const isThere = ({ how }: { how: string }) => how !== 'away'

/** The round, A to Z: who speaks, who passes, and who is away. */
export async function roundFacts(view: View, debrief: Debrief): Promise<RoundFacts> {
  const [rows, team, holding] = await Promise.all([
    attendance(view, { debrief: debrief.id }),
    debrief.i_facilitate ? teamPeople(view, { team: debrief.team_id }) : [],
    holdTogetherFacts(view, debrief),
  ])
  const known = new Set(rows.map(({ person_id }) => person_id))
  return {
    id: debrief.id,
    people: rows.filter(isHere).map(({ person_id, name, how, passed }) => ({
      name: person_id === view.who.person ? `${name} (you)` : name,
      where: howWords[how],
      passes: passed === 1,
    })),
    nobody: sayNobody(debrief),
    away: rows.filter((row) => !isHere(row)).map(({ name }) => name),
    mine: debrief.state === 'open' && sitsIn(debrief) ? { passes: debrief.my_passed === 1 } : null,
    missing: debrief.state === 'open' ? team.filter(({ id }) => !known.has(id)) : [],
    holding,
    mood: moodFacts(view, debrief, { moment: 'in', there: rows.filter(isThere).length }),
  }
}

/** Only those who sat there, and its lead, see who is here. */
function sayNobody(debrief: Debrief) {
  if (debrief.i_lead || sitsIn(debrief)) return 'Nobody has joined yet.'
  return debrief.state === 'open'
    ? 'You see who is here once you join.'
    : 'Those who joined see who was here.'
}
