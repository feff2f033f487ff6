import type { ReflectionFacts } from '../../views/reflections/reflection-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import type { Values } from '../web/form.ts'
import { sayWhen } from '../time/words.ts'
import { recipientsOf, sentOf } from './excerpt-queries.ts'
import { models } from './models.ts'
import { nameOf } from './names.ts'
import type { FoundReflection } from './queries.ts'
import { joinTags } from './tags.ts'

/** One reflection, whole, for its writer, with what was sent of it. */
export async function reflectionFacts(
  view: View,
  reflection: FoundReflection,
): Promise<ReflectionFacts> {
  const { now } = view.who
  const [seen, sent, recipients] = await Promise.all([
    whoSees(view, 'reflection', null),
    sentOf(view, reflection.id),
    recipientsOf(view, {}),
  ])
  const { id, version, made_at: made, changed_at: changed } = reflection
  const reads = ({ revoked_at: over, to_id: to, sent_at: at }: (typeof sent)[number]) =>
    over === null && recipients.some((bond) => bond.id === to && bond.since <= at)
  return {
    id,
    version,
    name: nameOf(reflection),
    when: `Written ${sayWhen(made, { now })}${changed === made ? '' : `, changed ${sayWhen(changed, { now })}`}.`,
    model: models[reflection.model].name,
    tags: reflection.tags,
    cpd: reflection.cpd === 1,
    body: reflection.body,
    whoSees: sent.some(reads) ? `${seen}, apart from the lines you sent` : seen,
    sent: sent.map((excerpt) => ({
      id: excerpt.id,
      to: excerpt.to ?? 'Somebody',
      words: excerpt.words,
      isOut: excerpt.revoked_at === null,
      when:
        excerpt.revoked_at === null
          ? `Sent ${sayWhen(excerpt.sent_at, { now })}`
          : `Taken back ${sayWhen(excerpt.revoked_at, { now })}`,
      reads: reads(excerpt),
    })),
    canSend: recipients.length > 0,
  }
}

/** A kept reflection as the form would have sent it. */
export const valuesOf = ({ model, title, body, tags, cpd }: FoundReflection): Values => ({
  model,
  title: title ?? '',
  body,
  tags: joinTags(tags),
  cpd: cpd === 1 ? 'yes' : '',
})
