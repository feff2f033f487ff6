import { Radios, Select, type Option } from '../components/choices.tsx'
import { Form } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'

export type ItemFormFacts = {
  action: string
  /** The debrief has not begun, so it must be said what happens to it without its person. */
  early: boolean
  whoSees: string
  holdings: Option[]
  ideas: { words: string; href?: string }[]
  typed: Typed
}

/** One thing of one's own, in one's own words. */
export function ItemForm({ shell, facts }: { shell: Shell; facts: ItemFormFacts }) {
  const { field, value } = typedIn(facts.typed)
  return (
    <Form shell={shell} action={facts.action} save="Bring it">
      <WhoSees names={facts.whoSees} about="carrying_item" />
      <TextField
        {...field('words')}
        label="What do you bring?"
        hint="A few words, up to 120 letters. Others in the debrief will read them. No names."
        maxlength={120}
      />
      {facts.holdings.length > 0 && (
        <Select
          {...field('holding')}
          label="Is it about someone you hold?"
          hint="Only you see this list. What you choose can be shared in the ledger."
          empty="No, or I do not want to say"
          optional
          options={facts.holdings}
        />
      )}
      {facts.early && (
        <Radios
          {...field('absent')}
          label="And if you are not there?"
          options={[
            { value: 'bring', label: 'Bring it for me' },
            { value: 'keep', label: 'Keep it until I am there' },
          ]}
        />
      )}
      {value('alert') && <Hidden name="alert" value={value('alert')} />}
      {value('source') && <Hidden name="source" value={value('source')} />}
    </Form>
  )
}
