import type { EndReason } from '../../database/schema.ts'
import { held, type HeldBy } from './held.ts'

/** Someone held for a while, so many weeks ago, and how they find their way back. */
const over = (
  label: string,
  [from, to]: [from: number, to: number],
  does: string,
  seen: number,
  why: EndReason,
  wayBack?: string,
) =>
  held(label, from, does, 'light', seen, {
    ended: { days: Math.round(to * 7), why, ...(wayBack ? { wayBack } : {}) },
  })

/** People held in these twelve weeks and no longer. */
export const ended: HeldBy = {
  priya: [over('Bookends', [11, 4.3], 'waiting', 5, 'service_started', 'The group has my number.')],
  sam: [
    over('Sandcastle', [11.8, 7.1], 'change', 4, 'goals_met', 'A card through the practice door.'),
    over('Piccolo', [9.4, 3.2], 'waiting', 5, 'service_started', 'Ring the team, any weekday.'),
    over('Fog horn', [6.8, 4.9], 'witness', 2, 'moved_away'),
  ],
  joanna: [
    over('Tartan rug', [11.5, 6.4], 'waiting', 4, 'handed_over'),
    over('Dominoes', [10.3, 8.2], 'change', 2, 'their_choice', 'The door stays open.'),
  ],
  callum: [
    over('Roof rack', [11.1, 5.8], 'waiting', 5, 'service_started', 'Text first, then we talk.'),
    over('Snooker cue', [8.8, 2.3], 'change', 5, 'goals_met'),
    over('Gas lamp', [7.2, 5.1], 'waiting', 2, 'lost_touch', 'We wrote once, with all numbers.'),
  ],
  bronwen: [
    over('Copper pan', [11.9, 9.4], 'practice', 3, 'agreed_end', 'Ask the desk for Bronwen.'),
  ],
  tomasz: [over('Bonfire', [10.2, 6.3], 'change', 3, 'goals_met', 'Come by on a Monday.')],
  esi: [over('Apple crate', [9.1, 4.2], 'witness', 3, 'agreed_end', 'One call brings me back.')],
  leila: [over('Lunch box', [4.9, 1.8], 'change', 2, 'their_choice', 'Any day, same number.')],
  owen: [
    over('Cricket bat', [11.6, 5.2], 'waiting', 5, 'service_started', 'Through the Friday group.'),
    over('Black umbrella', [8.1, 6.6], 'witness', 2, 'died'),
  ],
  nadia: [
    over('Glass vase', [10.4, 3.7], 'change', 5, 'goals_met', 'The trust knows where I am.'),
    over('Shoe rack', [7.7, 5.5], 'waiting', 2, 'their_choice'),
  ],
  tomaszLantern: [over('Banjo', [11.4, 8.8], 'waiting', 3, 'moved_away')],
}
