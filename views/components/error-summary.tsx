import { errorId, fieldId } from './field.tsx'

/** What to put right on a refused form; it takes focus and links to each field. */
export function ErrorSummary({ errors }: { errors: { field: string; message: string }[] }) {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} id={errorId('summary')}>
      <h2>There is something to put right</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${fieldId(error.field)}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
