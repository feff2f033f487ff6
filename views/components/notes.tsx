import type { Child } from 'hono/jsx'

/** Something to know before going on. Quiet, but `red` where something for the server's keeper broke. */
export function Warning({ red, children }: { red?: boolean; children?: Child }) {
  return (
    <div class={red ? 'warning red' : 'warning'}>
      <span class="warning-mark" aria-hidden="true">
        !
      </span>
      <div>
        <span class="unseen">Please note: </span>
        {children}
      </div>
    </div>
  )
}

/** Words set a little apart from the rest. */
export function Inset({ children }: { children?: Child }) {
  return <div class="inset">{children}</div>
}

/** A confirmation: it is done, and what happens next. `level` 1 when it heads the page. */
export function Panel(props: { title: string; level?: 1 | 2; children?: Child }) {
  const { title, level = 1, children } = props
  return (
    <section class="panel">
      {level === 1 ? (
        <h1 tabindex={-1} data-focus>
          {title}
        </h1>
      ) : (
        <h2 tabindex={-1} data-focus>
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}

/** More for those who want it. */
export function Details(props: { summary: string; open?: boolean; children?: Child }) {
  return (
    <details open={props.open}>
      <summary>{props.summary}</summary>
      <div class="details-body">{props.children}</div>
    </details>
  )
}

/** Nothing here yet, said kindly, with at most one thing to do. */
export function EmptyState(props: {
  title: string
  children?: Child
  action?: { href: string; label: string }
}) {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      {props.children}
      {props.action && (
        <p>
          <a class="button quiet" href={props.action.href}>
            {props.action.label}
          </a>
        </p>
      )}
    </div>
  )
}

/** A page number past the end of a list: there are others, on the pages before. */
export const PastTheEnd = ({ first }: { first: string }) => (
  <EmptyState
    title="There is nothing on this page."
    action={{ href: first, label: 'Back to the first page' }}
  />
)

/** The way back, above the heading. */
export function BackLink({ href, children = 'Back' }: { href: string; children?: Child }) {
  return (
    <a class="back" href={href}>
      {children}
    </a>
  )
}
