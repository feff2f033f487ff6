import { Page, type Shell } from './layout.tsx'

export type Problem = { title: string; words: string[]; way: { href: string; label: string } }

/** One clear page when there is no field to put a message beside. */
export function ProblemPage({ shell, problem }: { shell: Shell; problem: Problem }) {
  return (
    <Page shell={shell} title={problem.title}>
      <h1>{problem.title}</h1>
      {problem.words.map((words) => (
        <p>{words}</p>
      ))}
      <p>
        <a href={problem.way.href}>{problem.way.label}</a>
      </p>
    </Page>
  )
}
