import { Card } from '../components/card.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { EmptyState, Warning } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { overall, type Typed } from '../components/typed.ts'
import type { Shell } from '../layout.tsx'
import { DebriefFrame, type FrameFacts } from './debrief-frame.tsx'

export type SharedItem = {
  id: string
  whose: string
  words: string
  isShared: boolean
  tag: string
  standing: string
  askFirst: string | null
  /** It is the reader's own. */
  answers: boolean
  /** Somebody offered: one press says yes to them. */
  confirm: { second: string; name: string; version: number } | null
  press: 'offer' | 'accept' | 'takeOver' | 'take' | null
  declines: boolean
}

export type SharingFacts = { id: string; items: SharedItem[]; left: number; bring: string }

type Props = { shell: Shell; frame: FrameFacts; facts: SharingFacts; typed: Typed }

/** What people brought, and who stands beside each thing. Every move is a button. */
export function SharingPage({ shell, frame, facts, typed }: Props) {
  const wrong = overall(typed)
  return (
    <DebriefFrame shell={shell} frame={frame} error={typed.errors.length > 0}>
      {wrong && (
        <Warning>
          <p>{wrong}</p>
        </Warning>
      )}
      <p>Each thing gets one answer. Its own person chooses it.</p>
      <Items shell={shell} facts={facts} />
    </DebriefFrame>
  )
}

type ItemsProps = { shell: Shell; facts: SharingFacts }

export function Items({ shell, facts: { id, items, left, bring } }: ItemsProps) {
  if (items.length === 0) {
    return (
      <EmptyState
        title="Nothing is on the table."
        action={{ href: bring, label: 'Bring something' }}
      >
        <p>That is allowed.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p>{leftWords(left)}</p>
      <div class="cards">
        {items.map((item) => (
          <ItemCard shell={shell} debrief={id} item={item} />
        ))}
      </div>
    </>
  )
}

const leftWords = (left: number) => {
  if (left === 0) return 'Everything has an answer.'
  return left === 1 ? 'One thing has one name only.' : `${left} things have one name only.`
}

type CardProps = { shell: Shell; debrief: string; item: SharedItem }

function ItemCard({ shell, debrief, item }: CardProps) {
  const { id, whose, words, tag, isShared, standing, askFirst } = item
  return (
    <Card
      id={`item-${id}`}
      heading={words}
      above={<Tag tone={isShared ? 'plain' : 'strong'}>{tag}</Tag>}
    >
      <p class="hint">{whose}</p>
      <p>{standing}</p>
      {askFirst && <p>To ask first on Monday: {askFirst}</p>}
      <Presses shell={shell} debrief={debrief} item={item} />
    </Card>
  )
}

const pressWords = {
  offer: 'I can stand alongside',
  accept: 'Yes, I stand alongside',
  takeOver: 'Yes, I take it on',
  take: 'I will stand alongside',
} as const

function Presses({ shell, debrief, item }: CardProps) {
  const { answers, confirm, press, declines, words } = item
  const path = `/debriefs/${debrief}/items/${item.id}`
  const about = <span class="unseen">: {words}</span>
  return (
    <>
      {confirm && (
        <Form shell={shell} action={`${path}/answer`} version={confirm.version} inline>
          <Hidden name="answer" value="co_hold" />
          <Hidden name="second" value={confirm.second} />
          <Button>
            Yes, with {confirm.name}
            {about}
          </Button>
        </Form>
      )}
      {answers && (
        <Buttons>
          <LinkButton kind="quiet" href={`${path}/answer`}>
            {item.tag === 'One name' ? 'Say what happens to it' : 'Change the answer'}
            {about}
          </LinkButton>
        </Buttons>
      )}
      {press && (
        <Form shell={shell} action={`${path}/${press === 'take' ? 'taking' : 'offer'}`} inline>
          <Button kind="quiet">
            {pressWords[press]}
            {about}
          </Button>
        </Form>
      )}
      {declines && (
        <Form shell={shell} action={`${path}/declining`} inline>
          <Button kind="text">
            Not this time
            {about}
          </Button>
        </Form>
      )}
    </>
  )
}
