import { Button, Form } from '../components/form.tsx'
import { Timeline, type Moment } from '../components/lists.tsx'
import { BackLink, Inset, Warning } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { NotWatched } from '../check-ins/not-watched.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { SharedPart } from '../wellness-plans/shared-parts.tsx'
import { AlertMarkTag, type AlertMark } from './alert-card.tsx'
import {
  AnswerPart,
  Context,
  ContextForm,
  Conversation,
  Lines,
  RefusedSummary,
  type Refused,
  type Talked,
} from './alert-talk.tsx'
import { Why, type WhyFacts } from './alert-why.tsx'
import type { Answer } from './answer-form.tsx'
import { HelpNow, type HelpNowFacts } from './help-now.tsx'
import { PlanBeside } from './plan-beside.tsx'
import { ReliefPlan, SheetLink, type ReliefFacts } from './relief-plan.tsx'
import { Settlement, type SettlementFacts } from './settlement.tsx'
import { Snooze, type SnoozeFacts } from './snooze.tsx'

export type AlertFactsOnPage = WhyFacts & {
  id: string
  version: number
  stance: 'worker' | 'lead' | 'clinical_lead' | 'manager'
  stage: 'waiting' | 'in_hand' | 'snoozed' | 'settled'
  kind: 'work' | 'felt' | 'contact' | 'team'
  /** Somebody has said when they can talk. */
  inHand: boolean
  worker: string
  heading: string
  /** Whose it is; null when it is the reader's own. */
  about: string | null
  words: string
  progress: string | null
  mark: AlertMark
  since: string
  closed: string | null
  suggestions: string[]
  disclosure: { words: string; press: string | null } | null
  context: { text: string; version: number } | null
  answer: (Answer & { moves: boolean }) | null
  talks: Talked[]
  settlement: SettlementFacts
  snooze: SnoozeFacts
  /** Where the worker can choose somebody else, when nobody they chose has answered. */
  chooseAgain: string | null
  /** Only where somebody needs help now. */
  help: HelpNowFacts | null
  relief: ReliefFacts
  /** What the worker shares of their plan with whoever answers; empty where that is nothing. */
  plan: SharedPart[]
  timeline: Moment[]
  whoSees: string
}

type Props = { shell: Shell; facts: AlertFactsOnPage; refused: Refused }

const stages = {
  waiting: 'Waiting',
  in_hand: 'In hand',
  snoozed: 'Waiting until a day',
  settled: 'Settled',
}

/** One alert: why, who knows, what to do, and how it ends. */
export function AlertPage({ shell, facts, refused }: Props) {
  const { id, about, heading, mark, since, stage } = facts
  const mine = facts.stance === 'worker'
  const shows = formsShown(facts, refused)
  const alone = facts.whoSees === 'Only you'
  const settling = <Settlement shell={shell} {...facts} alone={alone} refused={refused} />
  return (
    <Page shell={shell} title="Alert" error={(refused?.errors.length ?? 0) > 0}>
      <BackLink href="/alerts">Alerts</BackLink>
      <RefusedSummary refused={refused} />
      <div class="card-above">
        <AlertMarkTag mark={mark} />{' '}
        <Tag tone={stage === 'waiting' ? 'strong' : 'plain'}>{stages[stage]}</Tag>{' '}
        <span>{since}</span>
      </div>
      <h1>{about ? `${about}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}` : heading}</h1>
      <Overtaken refused={refused} />
      {refused && !shows[refused.form] && <Unsent refused={refused} />}
      <Said shell={shell} facts={facts} />
      {facts.chooseAgain && (
        <p>
          Nobody has answered yet. They have been told again, and nobody else has.{' '}
          <a href={facts.chooseAgain}>Choose someone else</a>
        </p>
      )}
      {facts.help && <HelpNow shell={shell} id={id} facts={facts.help} />}
      {facts.context && <Context text={facts.context.text} worker={about} />}
      {shows.context && (
        <section id="context">
          <ContextForm shell={shell} {...facts} refused={refused} />
        </section>
      )}
      {facts.settlement?.is === 'ring' && settling}
      {facts.answer && (
        <AnswerPart shell={shell} {...facts} answer={facts.answer} refused={refused} />
      )}
      <Suggestions facts={facts} />
      <Why facts={facts} mine={mine} />
      <SheetLink relief={facts.relief} />
      <PlanBeside about={about} parts={facts.plan} />
      <Conversation
        shell={shell}
        id={id}
        talks={facts.talks}
        write={shows.conversation ? facts : null}
        refused={refused}
      />
      <ReliefPlan shell={shell} {...facts} refused={refused} />
      {facts.settlement?.is !== 'ring' && settling}
      <Snooze shell={shell} {...facts} refused={refused} />
      <Story timeline={facts.timeline} />
      {!mine || facts.kind === 'work' ? null : <NotWatched />}
    </Page>
  )
}

/** Which forms stand on the page, for this reader and this moment. */
function formsShown(
  { stance, stage, kind, answer, inHand, snooze, settlement, relief }: AlertFactsOnPage,
  refused: Refused,
) {
  const open = stage !== 'settled'
  const talks = inHand || refused?.form === 'conversation'
  return {
    context: stance === 'worker' && open && kind !== 'contact',
    answer: answer !== null,
    conversation: stance === 'lead' && open && talks,
    settlement: settlement?.is === 'none',
    snooze: snooze?.is === 'offered',
    passing: false,
    plan: relief.write !== null,
  }
}

/** Typed words are never lost, also when there is no longer a form for them. */
function Unsent({ refused }: { refused: NonNullable<Refused> }) {
  const typed = Object.values(refused.values).flatMap((value) => value ?? [])
  if (typed.length === 0) return null
  return (
    <Inset>
      <p>
        <strong>What you typed:</strong>
      </p>
      {typed.map((text) => (
        <Lines text={text} />
      ))}
    </Inset>
  )
}

/** The words of the alert, who sees it when, and the press that shows it sooner. */
function Said({ shell, facts }: { shell: Shell; facts: AlertFactsOnPage }) {
  const { id, words, progress, closed, disclosure } = facts
  const instead = closed ?? progress
  return (
    <>
      <p class="lead">{instead ?? words}</p>
      {disclosure && (instead || facts.kind === 'felt') && <p>{disclosure.words}</p>}
      {disclosure?.press && (
        <Form shell={shell} action={`/alerts/${id}/disclosure`}>
          <div class="buttons">
            <Button kind="quiet">{disclosure.press}</Button>
          </div>
        </Form>
      )}
    </>
  )
}

/** Nothing was written over: the page shows what is kept now, the form what was typed. */
function Overtaken({ refused }: { refused: Refused }) {
  if (!refused?.clash) return null
  return (
    <Warning>
      <p>
        This changed while you had it open. The page shows how it stands now. Nothing was written
        over, and what you typed is still here.
      </p>
    </Warning>
  )
}

function Suggestions({ facts }: { facts: AlertFactsOnPage }) {
  if (facts.suggestions.length === 0 || facts.stage === 'settled') return null
  return (
    <section>
      <h2>What could help</h2>
      <ol>
        {facts.suggestions.map((words) => (
          <li>{words}</li>
        ))}
      </ol>
    </section>
  )
}

function Story({ timeline }: { timeline: Moment[] }) {
  if (timeline.length === 0) return null
  return (
    <section>
      <h2>What has happened</h2>
      <Timeline items={timeline} />
    </section>
  )
}
