import { dataMap, type Table } from '../../src/privacy/data-map.ts'

/**
 * One line at the top of every form, in names (product.md 4, principle 2). `about` is what the form
 * collects: why it is asked comes from the data map.
 */
export function WhoSees({ names, about }: { names: string; about?: Table }) {
  return (
    <p class="who-sees">
      <span class="eye" aria-hidden="true"></span>
      <span>
        Who sees this: <strong>{names}</strong>.{' '}
        <a href="/help/who-sees-what">
          Who sees what<span class="unseen">, in full</span>
        </a>
        {about && (
          <>
            <br />
            Why we ask: {inside(dataMap[about].purpose)}
          </>
        )}
      </span>
    </p>
  )
}

const inside = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
