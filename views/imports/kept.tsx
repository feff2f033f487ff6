import { Inset, Warning } from '../components/notes.tsx'

type KeptFacts = { said: string[]; left: string[]; refused: string[]; isPrivate: boolean }

/** What was thrown away or left out, and what to look at: said before anything else. */
export function Kept({ facts: { said, left, refused, isPrivate } }: { facts: KeptFacts }) {
  return (
    <>
      {refused.length > 0 && (
        <Warning>
          <p>
            Thrown away: {refused.map((header) => `“${header}”`).join(', ')}.{' '}
            {isPrivate
              ? 'Holdfast never takes names, birthdays, addresses or NHS numbers. Give each person a label such as “Blue door”, or let us make labels from their number: “Person 12”.'
              : 'Holdfast needs no birthdays, addresses or numbers of that kind.'}
          </p>
        </Warning>
      )}
      {said.map((words) => (
        <Inset>
          <p>{words}</p>
        </Inset>
      ))}
      {left.length > 0 && (
        <>
          <p>Left out:</p>
          <ul>
            {left.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
