import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import type { Shell } from '../layout.tsx'

type WorkButtonsProps = {
  shell: Shell
  buttons: { id: string; label: string }[]
  /** Where a button sends its form, without the id of the way in. */
  action: string
  to?: string
}

/** So many stand on the page; with more they wait behind one line. */
const most = 5

/** One button for each way of signing in with an account from work. */
export function WorkButtons(props: WorkButtonsProps) {
  const { buttons } = props
  if (buttons.length === 0) return <></>
  if (buttons.length <= most) return <All {...props} />
  return (
    <Details summary="Sign in the way you do at work">
      <All {...props} />
    </Details>
  )
}

const All = ({ shell, buttons, action, to }: WorkButtonsProps) => (
  <>
    {buttons.map(({ id, label }) => (
      <Form action={`${action}/${id}`} shell={shell} id={`with-${id}`}>
        {to !== undefined && <Hidden name="to" value={to} />}
        <Button kind="quiet">{label}</Button>
      </Form>
    ))}
  </>
)
