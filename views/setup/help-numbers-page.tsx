import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type HelpNumber = {
  id: string
  name: string
  number: string
  note: string
  /** 'today', a day, or 'Not yet'. */
  checked: string
  isChecked: boolean
}

export const notYet = 'Not yet'

type HelpNumbersProps = { shell: Shell; numbers: HelpNumber[] }

/** The numbers for urgent help, each with the day it was last made sure of. */
export function HelpNumbersPage({ shell, numbers }: HelpNumbersProps) {
  const left = numbers.filter(({ isChecked }) => !isChecked).length
  return (
    <Page shell={shell} title="Urgent help numbers" wide>
      <BackLink href="/setup">Setting up</BackLink>
      <h1>Urgent help numbers</h1>
      <p>
        Everyone sees these under “Urgent help”. Look that each one is right. Never ring 999 to
        check it.
      </p>
      <Table
        caption="Numbers for urgent help"
        hideCaption
        head={['Who', 'Number', 'When', 'Checked', 'Check'].map((label) => ({ label }))}
        rows={numbers.map(({ id, name, number, note, checked, isChecked }) => [
          <a href={`/admin/settings/help-contacts/${id}`}>{name}</a>,
          number,
          note,
          checked,
          isChecked ? (
            'Right'
          ) : (
            <Form action="/setup/help-contacts" shell={shell} inline>
              <Hidden name="contact" value={id} />
              <Button kind="quiet">
                I checked this today<span class="unseen">: {name}</span>
              </Button>
            </Form>
          ),
        ])}
      />
      {left > 0 && (
        <Form action="/setup/help-contacts" shell={shell} id="all">
          <Button>I checked all of them today</Button>
        </Form>
      )}
      <Buttons>
        <LinkButton href="/setup/answers" kind={left > 0 ? 'quiet' : 'main'}>
          {numbers.some(({ checked }) => checked === notYet) ? 'Leave this for now' : 'Carry on'}
        </LinkButton>
        <LinkButton href="/admin/settings" kind="text">
          Add or change a number
        </LinkButton>
      </Buttons>
    </Page>
  )
}
