/** What "only you" means here, and what it cannot mean. */
export const KeyWords = () => (
  <p class="hint">
    Nobody else can open this here: not your lead, and not an administrator. It is locked with a key
    of your own. Whoever runs the server could, in theory, use that key.
  </p>
)
