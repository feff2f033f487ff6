import type { RecordPageFacts, WrittenFacts } from '../../views/session-records/record-page.tsx'
import type { View } from '../access/view.ts'
import { actionLines } from '../actions/facts.ts'
import { promisesFromSession, promisesFromSessionsBefore } from '../actions/queries.ts'
import { sayWhen } from '../time/words.ts'
import { partiesOf } from './parties.ts'
import { agreedKeeping, aroundRecord, findRecord, type FoundRecord, type Seat } from './queries.ts'
import { keptOf, whyNotNow } from './rules.ts'
import { sayReaders, sayWhich } from './say.ts'
import { commentWords, keptWords } from './words.ts'

type Found = { seat: Seat; seats: readonly Seat[] }

/** The query that says whose record is meant, where one reads several of a group. */
export const whose = ({ seat, seats }: Found) =>
  !seat.isMine && seats.length > 1 ? `?of=${seat.id}` : ''

/** Everything kept of one session, for its worker and for whoever reads it along a bond. */
export async function recordPageFacts(view: View, found: Found): Promise<RecordPageFacts> {
  const { seat } = found
  const [agreed, record, promises, before] = await everything(view, seat)
  const keeps = keptOf(seat.type, agreed)
  const notNow = whyNotNow(seat, view.who.now)
  const mayWrite = seat.mayWrite && notNow === null
  return {
    session: seat.session_id,
    path: `/supervision/sessions/${seat.session_id}`,
    whose: whose(found),
    which: sayWhich(seat, view.who.now),
    whoSees: sayReaders(seat, view.who.person),
    kept: keptWords[keeps],
    isAgreed: agreed !== null,
    notNow: seat.mayWrite ? notNow : null,
    before: actionLines(view, before),
    promises: actionLines(view, promises),
    owners: ownersFor(view, seat),
    record: record && (await writtenFacts(view, seat, record)),
    version: record?.version ?? 0,
    may: {
      write: mayWrite && keeps === 'full',
      agree: mayWrite && record !== null && seat.other !== null && !hasAgreed(seat, record),
      comment: mayWrite && record !== null,
      promise: mayWrite && keeps !== 'log',
      split: seat.isMine && notNow === null,
    },
  }
}

function everything(view: View, seat: Seat) {
  const { session_id: session, employment_id: employment, type, starts_at: before } = seat
  return Promise.all([
    agreedKeeping(view, seat),
    findRecord(view, seat),
    promisesFromSession(view, { session, employment }),
    promisesFromSessionsBefore(view, { employment, type, before }),
  ])
}

/** The asker first: most promise something themselves. */
function ownersFor({ who }: View, seat: Seat) {
  const options = partiesOf(seat).map(({ id, name }) => ({
    value: id,
    label: id === who.person ? 'You' : name,
  }))
  return options.toSorted((a, b) => Number(b.value === who.person) - Number(a.value === who.person))
}

const hasAgreed = (seat: Seat, record: FoundRecord) =>
  (seat.isMine ? record.worker_agreed_at : record.giver_agreed_at) !== null

async function writtenFacts(view: View, seat: Seat, record: FoundRecord): Promise<WrittenFacts> {
  const { versions, comments } = await aroundRecord(view, record)
  const { now, person: me } = view.who
  const by = (row: { by_id: string; by: string | null }) =>
    row.by_id === me ? 'you' : (row.by ?? 'someone')
  const when = (at: string) => sayWhen(at, { now })
  return {
    words: record.words,
    written: `Written by ${by(record)}, ${when(record.changed_at)}.`,
    standing: seat.other === null ? [] : sayStanding(view, seat, record),
    versions: versions.map((row) => ({
      title: `Version ${row.number}, by ${by(row)}, ${when(row.made_at)}`,
      words: row.words,
    })),
    comments: comments.map((row) => ({
      when: when(row.made_at),
      at: row.made_at,
      by: by(row),
      what: row.what === 'disagreement' ? commentWords.disagreement : commentWords.comment,
      detail: row.words,
    })),
  }
}

/** 'You agreed today at 10:00. Eve Lindqvist has not said yet.' */
function sayStanding({ who }: View, seat: Seat, record: FoundRecord): string[] {
  const sides = [
    { id: seat.person_id, name: seat.worker, at: record.worker_agreed_at },
    { ...seat.other!, at: record.giver_agreed_at },
  ]
  return sides.map(({ id, name, at }) => {
    const [side, has] = id === who.person ? ['You', 'have'] : [name, 'has']
    return at === null
      ? `${side} ${has} not said yet whether it is right.`
      : `${side} agreed ${sayWhen(at, { now: who.now })}.`
  })
}
