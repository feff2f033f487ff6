import type { Child } from 'hono/jsx'
import { Foot } from './components/foot.tsx'
import { KeepACopy } from './components/keep-a-copy.tsx'
import { Masthead } from './components/masthead.tsx'
import { Said, type UndoFacts } from './components/said.tsx'
import { Unsaved, type UnsavedFacts } from './components/unsaved.tsx'

/** What every page needs to know about its reader; `formId` serves the sign-out form. */
export type Shell = {
  person: { name: string } | null
  theme: 'match' | 'light' | 'dark'
  nav: { href: string; label: string; count?: number }[]
  path: string
  madeUp: boolean
  said: string | null
  formId: string
  /** Words of theirs that were written on this page and never saved. */
  unsaved?: UnsavedFacts | null
  /** Whether such words were put back into their form: nothing is wrong with them. */
  isPutBack?: boolean
  /** The form that was sent back because a text may name someone, by its address. */
  warned?: string
  /** How what was just saved is taken away again, right beside the word that it is saved. */
  undo?: UndoFacts
  /** The list of this page as files. */
  files?: { csv: string; xlsx: string }
  /** When the sign-in runs out, as an instant; the page warns two minutes before. */
  sessionEnds?: string
}

// A failed save must never replace the form that holds someone's words, so 5xx is not swapped.
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, noSwap: [204, 304, '5xx'] })

/** A whole page. The title carries no personal data; `error` marks a refused form. */
export function Page(props: {
  shell: Shell
  title: string
  error?: boolean
  wide?: boolean
  children?: Child
}) {
  const { shell, title, error, wide, children } = props
  return (
    <html lang="en-GB" data-theme={shell.theme}>
      <head>
        <meta charset="utf-8" />
        <title>{`${error && !shell.isPutBack ? 'Error: ' : ''}${title} · Holdfast`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content={htmxConfig} />
        {shell.sessionEnds && <meta name="session-ends" content={shell.sessionEnds} />}
        <link rel="icon" href="/static/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/app.css" />
        <script src="/static/htmx.min.js" defer></script>
        <script src="/static/app.js" defer></script>
        {shell.person && <script src="/static/drafts.js" defer></script>}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the page
        </a>
        <Masthead shell={shell} />
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- output belongs to a form */}
        <div id="said" class="wrap" role="status">
          <Said shell={shell} />
        </div>
        <Unsaved shell={shell} />
        <main id="main" class={wide ? 'wrap wide' : 'wrap'} tabindex={-1}>
          {children}
          <KeepACopy files={shell.files} />
        </main>
        <Foot />
      </body>
    </html>
  )
}
