import { Card } from '../components/card.tsx'
import { Buttons, LinkButton } from '../components/form.tsx'
import { Loads } from '../load/loads.tsx'
import type { WorkerFacts } from './home-page.tsx'

/** A link worker's week: the check-in, what they hold beside what was agreed, who to look at again. */
export function WorkerPart({ facts: { loads, checkIn, reviews } }: { facts: WorkerFacts }) {
  return (
    <section>
      <div class="cards">
        <CheckIn href={checkIn} />
        <Reviews reviews={reviews} />
      </div>
      <h2>What you hold</h2>
      <Loads loads={loads} />
      <Buttons>
        <LinkButton kind="quiet" href="/holdings">
          People you hold
        </LinkButton>
        <LinkButton kind="quiet" href="/holdings/new">
          Add someone
        </LinkButton>
        <LinkButton kind="text" href="/check-ins#twelve-weeks">
          Your twelve weeks
        </LinkButton>
      </Buttons>
    </section>
  )
}

const CheckIn = ({ href }: { href: string | null }) =>
  href === null ? (
    <Card heading="How is your week?">
      <p>The check-in takes about a minute. “Rather not say” is always an answer.</p>
      <Buttons>
        <LinkButton href="/check-ins/new">Check in</LinkButton>
      </Buttons>
    </Card>
  ) : (
    <Card heading="Checked in">
      <p>Thank you. Your check-in for this week is kept.</p>
      <p>
        <a href={href}>Look at it or change it</a>
      </p>
    </Card>
  )

const Reviews = ({ reviews }: { reviews: WorkerFacts['reviews'] }) => (
  <Card heading="Look again">
    {reviews.length === 0 ? (
      <p>Nobody is due for another look this week.</p>
    ) : (
      <>
        <p>Is it still right to hold them?</p>
        <ul>
          {reviews.map(({ href, label, ref, when }) => (
            <li>
              <a href={href}>{label}</a> <span class="hint">{ref}</span>, {when}
            </li>
          ))}
        </ul>
      </>
    )}
  </Card>
)
