import { Button, Form } from '../components/form.tsx'
import { Table } from '../components/table.tsx'
import type { Shell } from '../layout.tsx'
import { KeepPhone } from './keep-phone.tsx'

export type PhonesFacts = {
  /** Whether this browser is one of them. */
  isKept: boolean
  phones: { id: string; device: string; kept: string; seen: string; isThisOne: boolean }[]
}

type Props = { shell: Shell; facts: PhonesFacts | null }

/** Phones that open the check-in without signing in, each with the way to end it. */
export function PhonesPart({ shell, facts }: Props) {
  if (!facts) return null
  const { phones, isKept } = facts
  return (
    <section id="phones">
      <h2>Phones for check-ins</h2>
      {phones.length === 0 ? (
        <p>No phone is kept for check-ins.</p>
      ) : (
        <>
          <p>These open your weekly check-in without a password. They open nothing else.</p>
          <Phones shell={shell} phones={phones} />
        </>
      )}
      {!isKept && <KeepPhone shell={shell} />}
    </section>
  )
}

const head = ['Phone', 'Kept', 'Last used', 'End it'].map((label) => ({ label }))

const Phones = ({ shell, phones }: { shell: Shell; phones: PhonesFacts['phones'] }) => (
  <Table
    caption="Phones for check-ins"
    hideCaption
    head={head}
    rows={phones.map(({ id, device, kept, seen, isThisOne }) => [
      isThisOne ? `${device} (this one)` : device,
      kept,
      seen,
      <Form action={`/profile/trusted-phones/${id}/ending`} shell={shell}>
        <Button kind="text">
          Stop keeping it<span class="unseen">: {device}</span>
        </Button>
      </Form>,
    ])}
  />
)
