import type { TypedAgain } from '../src/web/typed-again.ts'
import { Form } from './components/form.tsx'
import { Hidden, TextArea } from './components/inputs.tsx'
import { Page, type Shell } from './layout.tsx'

export type Problem = { title: string; words: string[]; way: { href: string; label: string } }

type ProblemProps = { shell: Shell; problem: Problem; typed?: TypedAgain | null }

/** One clear page when there is no field to put a message beside. */
export function ProblemPage({ shell, problem, typed }: ProblemProps) {
  return (
    <Page shell={shell} title={problem.title}>
      <h1>{problem.title}</h1>
      {problem.words.map((words) => (
        <p>{words}</p>
      ))}
      {typed && <Again typed={typed} />}
      <p>
        <a href={problem.way.href}>{problem.way.label}</a>
      </p>
    </Page>
  )
}

/** What was typed stands in the page, so that it can be sent once more or copied. */
const Again = ({ typed }: { typed: TypedAgain }) => (
  <>
    {typed.fields.some(({ isText }) => isText) && <h2>Your words are here</h2>}
    <Form action={typed.action} save={typed.send}>
      {typed.fields.map(({ isText, name, label, value }) =>
        isText ? (
          <TextArea name={name} label={label} value={value} />
        ) : (
          <Hidden name={name} value={value} />
        ),
      )}
    </Form>
  </>
)
