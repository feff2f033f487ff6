import { sayShortDay } from '../../src/time/words.ts'
import { londonDay } from '../../src/time/london.ts'
import type { Instant } from '../../src/time/types.ts'
import { CopyBox } from '../components/copy-box.tsx'
import { Button, Form } from '../components/form.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type FeedProps = { shell: Shell; made: Instant | null; link: string | null }

/** The address by which somebody's own calendar fetches their sessions. */
export function FeedPage({ shell, made, link }: FeedProps) {
  return (
    <Page shell={shell} title="Your calendar address">
      <BackLink href="/calendar">Calendar</BackLink>
      <h1>Your calendar address</h1>
      <WhoSees names="Whoever has the address" />
      <p>
        Outlook, Google and the calendar of your phone can show your sessions, your debriefs, your
        leave and the bank holidays. Give them this address, and they look for news by themselves.
      </p>
      <p>It says when, how long and a plain word like “Supervision”. It never says with whom.</p>
      {link && link !== 'shown' && (
        <>
          <CopyBox id="link" label="Your address" value={link} />
          <Inset>
            <p>Copy it now: it is not shown again. Keep it to yourself, like a key.</p>
          </Inset>
        </>
      )}
      {link === 'shown' && (
        <p>The address was shown once already. If it is lost, make a new one below.</p>
      )}
      {made && !link && (
        <p>You made an address on {sayShortDay(londonDay(made))}. It still works.</p>
      )}
      <Form action="/calendar/address" shell={shell} id="make-address">
        <Button kind={made ? 'quiet' : 'main'}>
          {made ? 'Make a new address instead' : 'Make my address'}
        </Button>
        {made && <p class="hint">The old one stops working at once.</p>}
      </Form>
      {made && (
        <Form action="/calendar/address/removal" shell={shell} id="end-address">
          <Button kind="quiet">Take the address back</Button>
        </Form>
      )}
    </Page>
  )
}
