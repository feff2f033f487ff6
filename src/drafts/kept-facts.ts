import type { KeptFormFacts } from '../../views/drafts/kept-form-page.tsx'
import type { UnsavedFacts } from '../../views/components/unsaved.tsx'
import { formIdFor } from '../access/form-mark.ts'
import type { View } from '../access/view.ts'
import { sayMoment, sayPath } from '../accounts/words.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay, londonTime } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { keptForm, keptForms, keptLatest, keptOnPage } from './queries.ts'
import { keptMinutes } from './rules.ts'
import { sayField } from '../web/typed-again.ts'
import type { Words } from './words-in.ts'

const recent = ({ who }: View) => ({ after: minutesBefore(who.now, keptMinutes) })

/** What was kept of one form, to be sent again under an id of its own. */
export async function keptFacts(view: View, id: string): Promise<KeptFormFacts | null> {
  const row = await keptForm(view, { id, ...recent(view) })
  if (!row) return null
  const opener = await view.opener(view.who.person)
  const fields = fieldsIn(opener.open('kept_form', 'body', id, row.body))
  const shown = fields
    .filter(({ name, value }) => name !== 'version' && value !== '')
    .map(({ name, value }) => ({ key: sayField(name), value }))
  return {
    id,
    formId: formIdFor(view.who.person, id),
    thing: sayPath(row.path),
    when: sayMoment(row.kept_at),
    path: row.path,
    page: row.page,
    shown,
    fields,
  }
}

/** A text that was tampered with opens as words, not as fields: then there is nothing to send. */
function fieldsIn(body: string | null): { name: string; value: string }[] {
  if (!body?.startsWith('[')) return []
  const pairs = JSON.parse(body) as Words
  return pairs.flatMap(([name, values]) => values.map((value) => ({ name, value })))
}

/** Everything of theirs that waits, latest first. */
export const allKept = async (view: View) =>
  (await keptForms(view, recent(view))).map(({ id, path, kept_at }) => ({
    href: `/kept-forms/${id}`,
    label: `${sayPath(path)}, ${sayMoment(kept_at)}`,
  }))

/** What was not saved on this page; where everybody begins, the latest of all. */
export async function unsavedOn(view: View, page: string): Promise<UnsavedFacts | null> {
  const begins = page === '/'
  const row = await (begins
    ? keptLatest(view, recent(view))
    : keptOnPage(view, { page, ...recent(view) }))
  if (!row) return null
  const { id, path, kept_at } = row
  return { id, path, isHere: !begins, when: sayShort(kept_at, view.who.now) }
}

const sayShort = (instant: Instant, now: Instant) =>
  londonDay(instant) === londonDay(now) ? londonTime(instant) : sayMoment(instant)
