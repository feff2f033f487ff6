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
        <div class="made-up">
          <p class="wrap">
            <strong>Made-up team.</strong> Nobody here is real.{' '}
            <a href="/setup/sample-data">Remove it or start your own</a>
          </p>
        </div>
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

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-weed" d="M16 2v13M16 15c-1 4-4 5-8 7M16 15c0 4-1 6-2 8M16 15c1 4 4 5 8 7" />
      <path class="mark-rock" d="M2 29c3-6 8-8 14-8s11 2 14 8z" />
    </svg>
  )
}
