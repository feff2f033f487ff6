import { feltWords } from '../../src/load/felt.ts'
import * as words from '../../src/check-ins/words.ts'
import { Lines } from '../alerts/alert-talk.tsx'
import { Radios, Select } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import { optionsOf, typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'

type Option = { value: string; label: string }

export type CheckInFormFacts = {
  action: string
  values: Record<string, string | readonly string[] | undefined>
  errors: { field: string; message: string }[]
  version?: number
  /** How many people they hold; not counted where whoever looks has not signed in. */
  held: number | null
  /** The worker's own early signs from their plan, for them alone. */
  signs: string | null
  people: Option[]
  whoSees: string
  /** Who is asked when no name is chosen. */
  askedFirst: string | null
  clash?: ClashFacts
}

type Props = { shell: Shell; facts: CheckInFormFacts; save: string }

const kept = { value: '', label: 'Rather not say', apart: true }

const withKept = (list: Record<string, string>) =>
  optionsOf(list).map((option) =>
    option.value === 'rather_not_say' ? { ...option, apart: true } : option,
  )

/** About a minute: five taps and save. Nothing is chosen for anybody. */
export function CheckInForm({ shell, facts, save }: Props) {
  const { field } = typedIn(facts)
  return (
    <>
      <ErrorSummary errors={facts.errors} />
      <WhoSees names={facts.whoSees} about="check_in" />
      <Clash clash={facts.clash ?? null} />
      {facts.signs && <Signs words={facts.signs} />}
      <Form shell={shell} action={facts.action} version={facts.version} save={save}>
        <Radios
          {...field('felt_load')}
          level={2}
          label="How did this week feel?"
          options={withKept(feltWords)}
        />
        <Radios
          {...field('evenings')}
          level={2}
          label="How many evenings did work come home with you?"
          options={withKept(words.evenings)}
          inline
        />
        <Radios
          {...field('list_right')}
          level={2}
          label="Is your list of people still right?"
          hint={held(facts.held)}
          options={[...optionsOf(words.listRight), kept]}
          inline
        />
        <Radios
          {...field('carrying')}
          level={2}
          label="Are you carrying anything into the weekend?"
          options={[...optionsOf(words.carrying), kept]}
          inline
        />
        <Contact facts={facts} />
        <Sharing facts={facts} />
        <TextArea
          {...field('note')}
          label="A note to yourself"
          hint="Only you can read this."
          optional
          rows={3}
          maxlength={2000}
        />
      </Form>
    </>
  )
}

const Signs = ({ words }: { words: string }) => (
  <Details summary="Your own early signs">
    <p class="hint">From your plan. Only you see them here.</p>
    <Lines text={words} />
  </Details>
)

function held(count: number | null) {
  if (count === null) return undefined
  if (count === 0) return 'It shows nobody just now.'
  return `It shows ${count} ${count === 1 ? 'person' : 'people'}.`
}

function Contact({ facts }: { facts: CheckInFormFacts }) {
  const { field } = typedIn(facts)
  return (
    <>
      <Radios
        {...field('contact_wanted')}
        level={2}
        label="Would it help to hear from someone?"
        hint="They and a back-up see that you asked, and nothing else."
        options={[...optionsOf(words.contactWanted), kept]}
      />
      {facts.people.length > 0 && (
        <Select
          {...field('contact_person')}
          label="From whom?"
          options={facts.people}
          hint={
            facts.askedFirst ? `If you do not choose, it goes to ${facts.askedFirst}.` : undefined
          }
          empty={facts.askedFirst ? 'I do not mind' : undefined}
        />
      )}
    </>
  )
}

function Sharing({ facts }: { facts: CheckInFormFacts }) {
  return (
    <SharingFields
      {...facts}
      hint={
        <>
          This is for this week.{' '}
          {facts.held === null ? (
            'Your usual choice is filled in.'
          ) : (
            <>
              <a href="/profile/sharing">Your usual choice</a> is filled in.
            </>
          )}
        </>
      }
    />
  )
}

type SharingProps = Pick<CheckInFormFacts, 'values' | 'errors' | 'people'> & {
  hint: Parameters<typeof Radios>[0]['hint']
}

/** Who may see felt load, and with whom it is shared. */
export function SharingFields({ values, errors, people, hint }: SharingProps) {
  const { field } = typedIn({ values, errors })
  const options = people.length > 0 ? optionsOf(words.sharing) : [onlyMe]
  return (
    <>
      <Radios
        {...field('sharing')}
        level={2}
        label="Who may see how it felt?"
        hint={hint}
        options={options}
      />
      {people.length > 0 && (
        <Select
          {...field('sharing_with')}
          label="If not only you, who?"
          options={people}
          empty="Nobody"
        />
      )}
    </>
  )
}

const onlyMe = { value: 'only_me', label: words.sharing.only_me }
