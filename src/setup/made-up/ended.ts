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
  priya: [
    over('Bookends', [11, 4.3], 'waiting', 5, 'service_started', 'The group has my number.'),
    over('Sextant', [14.2, 9.1], 'waiting', 4, 'goals_met', 'Ring the team and ask.'),
    over('Herring gull', [12.8, 10.6], 'change', 5, 'service_started'),
  ],
  sam: [
    over('Sandcastle', [11.8, 7.1], 'change', 4, 'goals_met', 'A card through the practice door.'),
    over('Piccolo', [9.4, 3.2], 'waiting', 5, 'service_started', 'Ring the team, any weekday.'),
    over('Fog horn', [6.8, 4.9], 'witness', 2, 'moved_away'),
    over('Bandstand', [15.1, 8.6], 'witness', 3, 'agreed_end', 'A card is enough.'),
    over('Penny whistle', [14.4, 9.3], 'waiting', 4, 'moved_away'),
    over('Deck chair', [13.7, 10.2], 'waiting', 5, 'goals_met', 'Ring the team and ask.'),
    over('Ice cream van', [12.9, 11.1], 'change', 3, 'service_started'),
  ],
  joanna: [
    over('Tartan rug', [11.5, 6.4], 'waiting', 4, 'handed_over'),
    over('Dominoes', [10.3, 8.2], 'change', 2, 'their_choice', 'The door stays open.'),
    over('Sugar bowl', [15.3, 8.5], 'witness', 4, 'agreed_end', 'A card is enough.'),
    over('Hot water bottle', [14.8, 9.2], 'waiting', 5, 'moved_away'),
    over('Bingo hall', [13.9, 9.9], 'waiting', 3, 'goals_met', 'Ring the team and ask.'),
    over('Velvet hat', [13.1, 10.7], 'change', 4, 'service_started'),
    over('Tram stop', [12.6, 11.4], 'witness', 5, 'agreed_end', 'A card is enough.'),
  ],
  callum: [
    over('Roof rack', [11.1, 5.8], 'waiting', 5, 'service_started', 'Text first, then we talk.'),
    over('Snooker cue', [8.8, 2.3], 'change', 5, 'goals_met'),
    over('Gas lamp', [7.2, 5.1], 'waiting', 2, 'lost_touch', 'We wrote once, with all numbers.'),
    over('Boxing glove', [15.2, 8.7], 'waiting', 3, 'moved_away'),
    over('Saxophone', [14.1, 9.4], 'waiting', 4, 'goals_met', 'Ring the team and ask.'),
    over('Greenhouse', [13.3, 10.5], 'change', 5, 'service_started'),
    over('Pocket watch', [12.7, 11.3], 'witness', 3, 'agreed_end', 'A card is enough.'),
  ],
  bronwen: [
    over('Copper pan', [11.9, 9.4], 'practice', 3, 'agreed_end', 'Ask the desk for Bronwen.'),
    over('Milk churn', [14.9, 8.4], 'waiting', 4, 'moved_away'),
    over('Harp strings', [13.8, 9.6], 'waiting', 5, 'goals_met', 'Ring the team and ask.'),
    over('Chapel steps', [12.9, 10.9], 'change', 3, 'service_started'),
  ],
  tomasz: [
    over('Bonfire', [10.2, 6.3], 'change', 3, 'goals_met', 'Come by on a Monday.'),
    over('Chess clock', [14.3, 8.9], 'witness', 4, 'agreed_end', 'A card is enough.'),
    over('Pierogi', [12.7, 10.3], 'waiting', 5, 'moved_away'),
  ],
  esi: [
    over('Apple crate', [9.1, 4.2], 'witness', 3, 'agreed_end', 'One call brings me back.'),
    over('Kite string', [14.6, 8.8], 'waiting', 3, 'goals_met', 'Ring the team and ask.'),
    over('Drum circle', [13.2, 10.1], 'change', 4, 'service_started'),
  ],
  leila: [over('Lunch box', [4.9, 1.8], 'change', 2, 'their_choice', 'Any day, same number.')],
  owen: [
    over('Cricket bat', [11.6, 5.2], 'waiting', 5, 'service_started', 'Through the Friday group.'),
    over('Black umbrella', [8.1, 6.6], 'witness', 2, 'died'),
    over('Football boots', [14.7, 8.6], 'witness', 5, 'agreed_end', 'A card is enough.'),
    over('Cinema seat', [13.4, 9.7], 'waiting', 3, 'moved_away'),
    over('Cardigan', [12.6, 11.0], 'waiting', 4, 'goals_met', 'Ring the team and ask.'),
  ],
  nadia: [
    over('Glass vase', [10.4, 3.7], 'change', 5, 'goals_met', 'The trust knows where I am.'),
    over('Shoe rack', [7.7, 5.5], 'waiting', 2, 'their_choice'),
    over('Ferry horn', [14.2, 9.0], 'change', 5, 'service_started'),
    over('Hymn book', [12.9, 10.4], 'witness', 3, 'agreed_end', 'A card is enough.'),
  ],
  tomaszLantern: [over('Banjo', [11.4, 8.8], 'waiting', 3, 'moved_away')],
}
