import { Card } from '../components/card.tsx'
import { Buttons, LinkButton } from '../components/form.tsx'
import { Details } from '../components/notes.tsx'
import { ContactTag, HelpTag, LevelTag, Tag, type Level } from '../components/tags.tsx'
import { QuickAnswer, type Answer } from './answer-form.tsx'
import { RingNow } from './help-now.tsx'

export type WayOn = { href: string; label: string }
export type AlertTone = 'help' | 'near' | 'past' | 'contact' | 'quiet'
export type AlertMark =
  | { kind: 'level'; level: Level }
  | { kind: 'contact' }
  | { kind: 'help' }
  | { kind: 'plain'; words: string }

/** One open alert, with every fact finished for its reader. */
export type AlertCardFacts = {
  id: string
  heading: string
  words: string
  /** What has been done so far; null while nobody has answered. */
  progress: string | null
  mark: AlertMark
  tone: AlertTone
  /** Somebody is to answer today; these come first in a list. */
  asksToday?: boolean
  /** It is only to know about: nobody owes it an answer. */
  notice?: boolean
  stage: 'waiting' | 'in_hand' | 'snoozed' | 'settled'
  since: string
  ways: WayOn[]
  /** The time to talk that is offered, for a reader who can answer now. */
  answer: Answer | null
  /** Somebody needs help and nobody has answered: one press, no time to choose. */
  ring: boolean
}

type CardProps = {
  card: AlertCardFacts
  formId: string
  level?: 2 | 3
  /** Set after a swap: the heading takes focus. */
  focus?: boolean
}

/** An alert as a note from a colleague: what happened, who knows, and up to three ways on. */
export function AlertCard({ card, formId, level = 2, focus }: CardProps) {
  const { id, heading, tone, mark, since, words, progress, ways, answer, ring } = card
  return (
    <Card
      id={`alert-${id}`}
      tone={tone}
      level={level}
      focus={focus}
      above={
        <>
          <AlertMarkTag mark={mark} /> <span>{since}</span>
        </>
      }
      heading={heading}
    >
      <p>{progress ?? words}</p>
      {ring && <RingNow id={id} formId={formId} />}
      {answer && (
        <Details summary="Say when you can talk" open={(answer.errors?.length ?? 0) > 0}>
          <QuickAnswer id={id} answer={answer} formId={formId} />
        </Details>
      )}
      <Buttons>
        {ways.map((way, index) => (
          <LinkButton href={way.href} kind={index === 0 ? 'quiet' : 'text'}>
            {way.label}
            <span class="unseen">: {heading}</span>
          </LinkButton>
        ))}
      </Buttons>
    </Card>
  )
}

export function AlertMarkTag({ mark }: { mark: AlertMark }) {
  if (mark.kind === 'contact') return <ContactTag />
  if (mark.kind === 'help') return <HelpTag />
  if (mark.kind === 'plain') return <Tag>{mark.words}</Tag>
  return <LevelTag level={mark.level} />
}
