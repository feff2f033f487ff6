import type { ReviewPageFacts, ReviewRow } from '../../src/agreements/review-facts.ts'
import { Table } from '../components/table.tsx'
import { LevelTag } from '../components/tags.tsx'
import { Continuum } from './continuum.tsx'

/** Every element on its line, beside the version before, with what is agreed and counted. */
export function ReviewElements({ facts, number }: { facts: ReviewPageFacts; number: number }) {
  const { rows, before } = facts
  return (
    <>
      <h2>The 18 elements, from firm to discretion</h2>
      <p>
        A full circle is version {number}, in force now.{' '}
        {before === null
          ? 'There was no version before it.'
          : `A square is where it was in version ${before}, when it moved.`}
      </p>
      <Table
        caption="The 18 elements"
        hideCaption
        head={['Element', 'Where it sits', 'Agreed, and today'].map((label) => ({ label }))}
        rows={rows.map((row) => [row.name, <Where row={row} />, <Agreed row={row} />])}
      />
    </>
  )
}

function Where({ row }: { row: ReviewRow }) {
  const { position, step, before, fixed } = row
  const moved = before && before.position !== position
  return (
    <div>
      <Continuum position={position} step={step} before={before} />
      <div>
        <strong>{step}</strong>
        {fixed && ', the same for everyone'}
        {moved && `, before: ${before.step}`}
      </div>
    </div>
  )
}

function Agreed({ row: { counted, words } }: { row: ReviewRow }) {
  if (counted.length === 0 && !words) return <>No number</>
  return (
    <div>
      {counted.map(({ name, says, today }) => (
        <div>
          {name}: {says}{' '}
          {today && (
            <>
              Today: {today.says} <LevelTag level={today.level} />
            </>
          )}
        </div>
      ))}
      {words && <div>“{words}”</div>}
    </div>
  )
}
