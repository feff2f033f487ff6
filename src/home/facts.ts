import type { HomeFacts } from '../../views/home/home-page.tsx'
import type { Role } from '../access/roles.ts'
import type { View } from '../access/view.ts'
import { alertCards } from '../alerts/cards.ts'
import { passedUpAndOthers } from '../alerts/passed-up-facts.ts'
import { checkInOf } from '../check-ins/queries.ts'
import { debriefsSoon } from '../debriefs/next-facts.ts'
import { mondayLines } from '../debriefs/monday-lines.ts'
import { everyOwnJob } from '../leave/own-jobs.ts'
import { receivedCount } from '../reflections/excerpt-queries.ts'
import { ownLoads } from '../load/queries.ts'
import { supervisionToSign } from '../supervision-agreements/waiting-queries.ts'
import { teamsFacts } from '../team/count-facts.ts'
import { sharedFacts } from '../team/shared-facts.ts'
import { teamFacts } from '../team/team-facts.ts'
import { addDays, weekOf } from '../time/london.ts'
import { sayDay, sayShortDay } from '../time/words.ts'
import { anyPlanFor } from '../wellness-plans/shared-queries.ts'
import { administratorFacts } from './administrator-facts.ts'
import { sayAsk } from './asks.ts'
import { firstCards } from './first-cards.ts'
import { nextSessions } from './next-sessions.ts'
import { duePromises } from './promises.ts'
import { askedOf, dueReviews, jobsToCome, toSign } from './queries.ts'
import { supervisionWaiting } from './supervision.ts'

/** Days ahead in which a review is shown before it is due. */
const soon = 7

/** The week of this person's roles, added up; a role they do not have is null. */
export async function homeFacts(view: View, roles: readonly Role[]): Promise<HomeFacts> {
  const has = (role: Role) => roles.includes(role)
  const when = <T>(yes: boolean, facts: () => Promise<T>) => (yes ? facts() : Promise.resolve(null))
  const [cards, signing, asks, supervision, worker, lead, manager, clinical, administrator, start] =
    await Promise.all([
      cardsFor(view),
      signingOf(view),
      roles.length > 0 ? askedOf(view, {}) : [],
      supervisionWaiting(view, roles),
      when(has('worker'), () => workerFacts(view)),
      when(has('lead'), () => teamFacts(view, 1)),
      when(has('manager'), () => teamsFacts(view)),
      when(has('clinical_lead'), () => sharedFacts(view, { page: 1, show: 'all' })),
      when(has('administrator'), () => administratorFacts(view)),
      when(roles.length === 0, () => jobsToCome(view, {})),
    ])
  return {
    today: sayDay(view.who.today),
    ...cards,
    signing,
    asks: asks.map(sayAsk),
    supervision,
    debriefs: has('worker') || has('lead') ? await debriefsSoon(view) : [],
    monday: await mondayLines(view),
    promises: await duePromises(view),
    sessions: await nextSessions(view),
    excerpts: await receivedCount(view),
    worker,
    lead,
    manager,
    clinical,
    administrator,
    start: start?.[0] ? { place: start[0].organisation, day: sayDay(start[0].from_on) } : null,
    place: roles.length > 0,
    plans: (await anyPlanFor(view, {})) !== undefined,
    // A worker's leave stands beside their time; everyone else finds it here.
    leave: !has('worker') && (await everyOwnJob(view, {})).length > 0,
  }
}

/** Somebody can be asked for contact without leading anyone, so everyone may have one to answer. */
async function cardsFor(view: View) {
  const { passedUp, rows } = await passedUpAndOthers(view)
  const readers = ['worker', 'lead', 'clinical_lead', 'manager'] as const
  const cards = readers.map((reader) => alertCards(view, { for: reader, rows }))
  const [own, ...others] = await Promise.all(cards)
  return {
    answering: firstCards(others.flat()),
    own: firstCards(own!),
    passedUp,
  }
}

/** Agreements about the work first, then those about supervision. */
async function signingOf(view: View) {
  const [work, supervision] = await Promise.all([toSign(view, {}), supervisionToSign(view, {})])
  const me = view.who.person
  return [
    ...work.map(({ id, name, person_id }) => ({
      href: `/agreements/${id}`,
      words: person_id === me ? 'Your agreement' : `Agreement with ${name}`,
    })),
    ...supervision.map(({ id, name, person_id }) => ({
      href: `/supervision/agreements/${id}`,
      words:
        person_id === me
          ? 'Agreement about your supervision'
          : `Agreement about supervising ${name}`,
    })),
  ]
}

async function workerFacts(view: View) {
  const { today } = view.who
  const [loads, checkIn, reviews] = await Promise.all([
    ownLoads(view),
    checkInOf(view, { week: weekOf(today) }),
    dueReviews(view, addDays(today, soon)),
  ])
  return {
    loads: loads.map((load) => ({
      ...load,
      bars: load.bars.filter(({ metric }) => metric === 'held' || metric === 'points'),
    })),
    checkIn: checkIn ? `/check-ins/${checkIn.id}` : null,
    reviews: reviews.map(({ id, label, ref, on }) => ({
      href: `/holdings/${id}`,
      label,
      ref,
      when: on === today ? 'due today' : `due ${sayShortDay(on)}`,
    })),
  }
}
