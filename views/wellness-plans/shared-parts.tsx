import { Lines } from '../alerts/alert-talk.tsx'

export type SharedPart = { title: string; words: string }

/** Parts of somebody's plan that they ticked for this reader; nothing where there are none. */
export function SharedParts({ parts, level = 3 }: { parts: SharedPart[]; level?: 2 | 3 }) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <>
      {parts.map(({ title, words }) => (
        <>
          <Title>{title}</Title>
          <Lines text={words} />
        </>
      ))}
    </>
  )
}
