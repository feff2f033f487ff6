import type { Shell } from '../layout.tsx'

/** The top of every page: the name, two links that never move, and where things are. */
export function Masthead({ shell }: { shell: Shell }) {
  return (
    <>
      <header class="masthead">
        <div class="wrap masthead-row">
          <a class="wordmark" href="/">
            <Mark />
            Holdfast
          </a>
          <ul class="always">
            <li>
              <Where shell={shell} href="/help/who-sees-what" label="Who sees what" />
            </li>
            <li>
              <Where shell={shell} href="/help/urgent" label="Urgent help" />
            </li>
          </ul>
        </div>
        {shell.person && <Places shell={shell} name={shell.person.name} />}
      </header>
      {shell.madeUp && (
        <aside class="made-up" aria-label="About this team">
          <p class="wrap">
            <strong>Made-up team.</strong> Nobody here is real.{' '}
            <a href="/setup/sample-data">Remove it or start your own</a>
          </p>
        </aside>
      )}
    </>
  )
}

function Places({ shell, name }: { shell: Shell; name: string }) {
  return (
    <div class="wrap places">
      <nav aria-label="Main">
        <ul>
          {shell.nav.map((item) => (
            <li>
              <Where shell={shell} {...item} />
            </li>
          ))}
        </ul>
      </nav>
      <div class="me">
        <Where shell={shell} href="/profile" label={name} />
        <form method="post" action="/sign-out">
          <input type="hidden" name="form_id" value={shell.formId} />
          <button class="text" type="submit">
            Sign out
          </button>
        </form>
      </div>
    </div>
  )
}

function Where(props: { shell: Shell; href: string; label: string; count?: number }) {
  const { shell, href, label, count } = props
  return (
    <a href={href} aria-current={here(shell.path, href)}>
      {label}
      {count ? (
        <>
          {' '}
          <span class="count">{count}</span>
          <span class="unseen"> waiting</span>
        </>
      ) : null}
    </a>
  )
}

function here(path: string, href: string) {
  if (path === href) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
}

/** Seaweed holding on to a stone. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-rock" d="M3 30c0-6 5-9.5 13-9.5s13 3.5 13 9.5z" />
      <path class="mark-weed" d="M16 18c-1-4 1-7 0-11" />
      <path class="mark-leaf" d="M16 13c-6 0-9-4-9-9 5 0 9 3 9 9zM16 9c0-5 3-7 8-8 1 5-3 9-8 8z" />
      <path
        class="mark-weed"
        d="M16 17c-2 3-6 3-8 8M16 17c-1 4-2 5-2 10M16 17c1 4 3 4 4 9M16 17c2 2 6 2 8 7"
      />
    </svg>
  )
}
