import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import type { Shell } from '../layout.tsx'
import { sayCodesLeft } from '../../src/second-factor/words.ts'

export type FactorRow = { id: string; name: string; kind: string; since: string; used: string }
export type SecurityFacts = {
  factors: FactorRow[]
  codesLeft: number
  /** Somebody with their password says that the second step is lost. */
  asksToBeLetIn: boolean
}

/** The ways somebody takes the second step, and how many recovery codes they have left. */
export function SecondStepPart({ shell, facts }: { shell: Shell; facts: SecurityFacts }) {
  const { factors, codesLeft, asksToBeLetIn } = facts
  return (
    <section id="second-step">
      <h2>Your second step</h2>
      {asksToBeLetIn && <TakeBack shell={shell} />}
      {factors.length === 0 ? (
        <p>This sign-in has no second step. Nobody real is behind it.</p>
      ) : (
        <Factors factors={factors} />
      )}
      <p>
        <a href="/profile/security/app">Add an app that shows codes</a>
      </p>
      <p>
        <a href="/profile/security/passkeys">Add a passkey</a>
      </p>
      <h2>Recovery codes</h2>
      <p>
        You have {sayCodesLeft(codesLeft)} left. <a href="/profile/security/codes">Get new ones</a>
      </p>
    </section>
  )
}

const TakeBack = ({ shell }: { shell: Shell }) => (
  <Warning>
    <p>Somebody with your password told us that your second step is lost.</p>
    <Form action="/sign-in/lost/removal" shell={shell} id="take-back">
      <Button kind="quiet">That is over, or it was not me</Button>
    </Form>
    <p>Was it not you? Change your password too.</p>
  </Warning>
)

const head = ['Name', 'Kind', 'Since', 'Last used'].map((label) => ({ label }))

const Factors = ({ factors }: { factors: FactorRow[] }) => (
  <Table
    caption="Ways to take the second step"
    hideCaption
    head={head}
    rows={factors.map(({ id, name, kind, since, used }) => [
      <a href={`/profile/security/factors/${id}`}>{name}</a>,
      kind,
      since,
      used,
    ])}
  />
)

type Errors = { field: string; message: string }[]

/** That it is still them: asked before how somebody signs in is changed. */
export const ProofField = ({ errors }: { errors: Errors }) => (
  <TextField
    name="proof_code"
    label="Your password, or the code your app shows now"
    type="password"
    error={errors.find(({ field }) => field === 'proof_code')?.message}
    autocomplete="current-password"
  />
)
