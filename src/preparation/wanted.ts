import { isRefusal, unfit, type Refusal } from '../access/change.ts'
import type { View } from '../access/view.ts'
import { openAlerts } from '../alerts/queries.ts'
import { mostSent } from '../reflections/form.ts'
import { paragraphsOf } from '../reflections/paragraphs.ts'
import { findReflection } from '../reflections/queries.ts'
import type { PreparationInput } from './form.ts'
import { readChoice, type LineChoice } from './line-choices.ts'
import { ownExcerpts } from './line-queries.ts'
import { promisesLeft } from './promises-left.ts'
import { heldIds, type Item, type Preparation } from './queries.ts'
import { topicsOf } from './topics.ts'

/** One thing to bring. Lines that are out have no words of their own: the excerpt has them. */
export type Wanted = Pick<Item, 'what' | 'record_id' | 'words'> & { id?: string }

type Asked = { input: PreparationInput; before: Preparation | null }
type Ticked = 'actions[]' | 'alerts[]' | 'holdings[]'

/** Everything that was ticked or written, in the order in which it is talked about. */
export async function whatIsWanted(view: View, asked: Asked): Promise<Wanted[] | Refusal> {
  const strangers = await notOffered(view, asked)
  if (strangers) return unfit(strangers, 'This list has changed. Look at it again.')
  const lines = await linesWanted(view, asked)
  if (isRefusal(lines)) return lines
  const { input } = asked
  const wanted = [
    ...input['actions[]'].map((id) => record('action', id)),
    ...input['alerts[]'].map((id) => record('alert', id)),
    ...input['holdings[]'].map((id) => ({ ...record('holding', id), words: aboutOf(input, id) })),
    ...lines,
    ...topicsOf(input.topics).map((words) => ({ what: 'topic' as const, record_id: null, words })),
  ]
  const isEmpty = wanted.length === 0 && input.words.trim() === '' && input['wants[]'].length === 0
  return isEmpty ? unfit('words', 'Tick something, or write a few words.') : wanted
}

const record = (what: Item['what'], id: string): Wanted => ({ what, record_id: id, words: null })

const aboutOf = (input: PreparationInput, id: string) =>
  input['about[]'][input['holding[]'].indexOf(id)]?.trim() || null

/** The first list in which something is ticked that is not the asker's to tick. */
async function notOffered(view: View, { input, before }: Asked): Promise<Ticked | null> {
  const known = (what: Item['what'], now: Iterable<string>) =>
    new Set([
      ...now,
      ...(before?.items ?? []).flatMap((it) => (it.what === what ? [it.record_id ?? ''] : [])),
    ])
  const me = view.who.person
  const alerts = (await openAlerts(view, {})).filter(({ person_id: about }) => about === me)
  const offered: [Ticked, Set<string>][] = [
    [
      'actions[]',
      known(
        'action',
        (await promisesLeft(view)).map(({ id }) => id),
      ),
    ],
    [
      'alerts[]',
      known(
        'alert',
        alerts.map(({ id }) => id),
      ),
    ],
    ['holdings[]', known('holding', await heldIds(view))],
  ]
  return offered.find(([field, ids]) => input[field].some((id) => !ids.has(id)))?.[0] ?? null
}

async function linesWanted(view: View, { input, before }: Asked): Promise<Wanted[] | Refusal> {
  const wanted: Wanted[] = []
  for (const value of input['lines[]']) {
    const found = await oneLine(view, readChoice(value)!, before)
    if (!found) return unfit('lines[]', 'A reflection has changed. Pick your lines again.')
    if ((found.words?.length ?? 0) > mostSent) {
      return unfit('lines[]', 'One of these parts is too long to bring. Pick a shorter one.')
    }
    wanted.push(found)
  }
  return wanted
}

async function oneLine(
  view: View,
  choice: LineChoice,
  before: Preparation | null,
): Promise<Wanted | undefined> {
  if (choice.kind === 'picked') {
    return before?.items.find(({ id, what }) => id === choice.item && what === 'excerpt')
  }
  if (choice.kind === 'sent') {
    const found = (await ownExcerpts(view)).find(({ id }) => id === choice.excerpt)
    return found && { what: 'excerpt', record_id: found.reflection_id, words: found.words }
  }
  const reflection = await findReflection(view, choice.reflection)
  if (reflection?.version !== choice.version) return undefined
  const words = paragraphsOf(reflection.body)[choice.place]
  return words === undefined ? undefined : { what: 'excerpt', record_id: reflection.id, words }
}
