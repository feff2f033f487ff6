import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { Details, Inset } from '../components/notes.tsx'
import type { Shell } from '../layout.tsx'
import { DebriefFrame, type FrameFacts } from './debrief-frame.tsx'
import { ItemForm, type ItemFormFacts } from './item-form.tsx'

type Line = { id: string; words: string; version: number; answered: boolean }

export type CarryingFacts = {
  id: string
  early: boolean
  /** From when things can be brought, while it is too early, as a sentence. */
  from: string | null
  mine: Line[]
  others: (Line & { who: string })[]
  /** Of the reader, until they are there. */
  kept: Line[]
  /** A lead asks whether the reader brings it. */
  offered: (Line & { by: string })[]
  /** The reader has asked somebody. */
  asked: { words: string; who: string }[]
  form: ItemFormFacts | null
  toOffer: { href: string; words: string }[]
}

type Props = { shell: Shell; frame: FrameFacts; facts: CarryingFacts }

/** What people choose to bring: their own words, and only their own. */
export function CarryingPage({ shell, frame, facts }: Props) {
  const { mine, others, kept, offered, asked, form, from } = facts
  const errors = form?.typed.errors ?? []
  return (
    <DebriefFrame shell={shell} frame={frame} error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <p>Bring what you do not want to carry alone. Bringing nothing is fine too.</p>
      {from && <Inset>{from}</Inset>}
      {offered.map((it) => (
        <Offered shell={shell} id={facts.id} it={it} />
      ))}
      <h2>What you bring</h2>
      {mine.length + kept.length === 0 && <p>Nothing yet. That is fine.</p>}
      <ul>
        {mine.map((it) => (
          <Own id={facts.id} it={it} />
        ))}
        {kept.map((it) => (
          <Own id={facts.id} it={it}>
            <span class="hint"> Kept until you are there. </span>
          </Own>
        ))}
      </ul>
      {form && <ItemForm shell={shell} facts={form} />}
      {form && form.ideas.length > 0 && <Ideas ideas={form.ideas} />}
      {!facts.early && <h2>What others bring</h2>}
      {!facts.early && others.length === 0 && <p>Nothing that you can see yet.</p>}
      {facts.early && others.length > 0 && <h2>Brought so far</h2>}
      <Others others={others} />
      <ForLead asked={asked} toOffer={facts.toOffer} />
    </DebriefFrame>
  )
}

type OwnProps = { id: string; it: Line; children?: Child }

const Own = ({ id, it, children }: OwnProps) => (
  <li>
    {it.words}
    {children}{' '}
    {!it.answered && (
      <a href={`/debriefs/${id}/items/${it.id}`}>
        Change or take back<span class="unseen">: {it.words}</span>
      </a>
    )}
  </li>
)

const Others = ({ others }: { others: CarryingFacts['others'] }) =>
  others.length === 0 ? null : (
    <ul>
      {others.map(({ who, words }) => (
        <li>
          <strong>{who}</strong>: {words}
        </li>
      ))}
    </ul>
  )

type OfferedProps = { shell: Shell; id: string; it: CarryingFacts['offered'][number] }

/** Only the two of them see it, until its person says yes. */
const Offered = ({ shell, id, it }: OfferedProps) => (
  <Inset>
    <p>
      {it.by} asks if you would bring this: {it.words}. Nobody else sees it.
    </p>
    <div class="buttons">
      <Form
        shell={shell}
        action={`/debriefs/${id}/items/${it.id}/bringing`}
        version={it.version}
        inline
      >
        <Button>
          Bring it<span class="unseen">: {it.words}</span>
        </Button>
      </Form>
      <Form
        shell={shell}
        action={`/debriefs/${id}/items/${it.id}/removal`}
        version={it.version}
        inline
      >
        <Button kind="quiet">
          Not this time<span class="unseen">: {it.words}</span>
        </Button>
      </Form>
    </div>
    <p>
      <a href={`/debriefs/${id}/items/${it.id}`}>
        Change the words<span class="unseen">: {it.words}</span>
      </a>
    </p>
  </Inset>
)

const Ideas = ({ ideas }: { ideas: ItemFormFacts['ideas'] }) => (
  <Details summary="What could you bring?">
    <ul>
      {ideas.map(({ words, href }) => (
        <li>{href ? <a href={href}>{words}</a> : words}</li>
      ))}
    </ul>
  </Details>
)

function ForLead({ asked, toOffer }: Pick<CarryingFacts, 'asked' | 'toOffer'>) {
  if (asked.length + toOffer.length === 0) return null
  return (
    <Details summary="Ask someone to bring what an alert is about">
      {asked.length > 0 && (
        <ul>
          {asked.map(({ who, words }) => (
            <li>
              You asked {who}: {words}. They have not said yet.
            </li>
          ))}
        </ul>
      )}
      <ul>
        {toOffer.map(({ href, words }) => (
          <li>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </Details>
  )
}
