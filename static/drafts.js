'use strict'
// Keeps the words of a long form on the server while they are typed, and never in the browser.
// A form is only sent once its words are kept; until then they stay where they were typed.
{
  const here = 'Your words are still here.'
  const words = {
    400: 'We cannot read some of this. Keep a copy before you save.',
    401: `You have been signed out. ${here} `,
    409: `Somebody else has signed in here. ${here} `,
    413: 'This is too long to keep. Shorten it, or keep a copy.',
    other: `Not kept yet. ${here} We will try again.`,
  }
  const make = (name, its) => Object.assign(document.createElement(name), its)
  const signIn = { href: '/sign-in', target: '_blank' }
  signIn.textContent = 'Sign in in a new tab, then save again.'
  const formOf = (place) => place.closest?.('form[method="post"]:not([enctype]):has(textarea)')
  const lines = new WeakMap()
  let last = Promise.resolve()

  // The line is there before it has anything to say, or it would not be read out.
  function lineOf(form) {
    const line = lines.get(form) ?? make('p', { className: 'hint draft', role: 'status' })
    const place = form.querySelector('textarea:focus') ?? form.querySelector('textarea')
    if (!line.isConnected) place?.after(line)
    lines.set(form, line)
    return line
  }

  function bodyOf(form) {
    const body = new URLSearchParams(new FormData(form))
    body.set('draft_path', new URL(form.getAttribute('action'), location.href).pathname)
    body.set('draft_page', location.pathname)
    return body
  }

  // One at a time, so that older words never come after newer ones.
  const keep = (form) => (last = last.then(() => keepNow(form)))
  const keepIn = (form, wait) => (lineOf(form).timer ||= setTimeout(keep, wait, form))
  const isKept = (form) => lines.get(form)?.kept === `${bodyOf(form)}`

  async function keepNow(form) {
    const [line, body] = [lineOf(form), bodyOf(form)]
    line.timer = clearTimeout(line.timer)
    if (isKept(form)) return true
    const asked = { method: 'POST', body, signal: AbortSignal.timeout(15_000), redirect: 'error' }
    const [status, id] = await fetch('/drafts', asked)
      .then(async (answer) => [answer.status, await answer.text()])
      .catch(() => [0])
    const isGood = status === 200 || status === 204
    // A form that was sent already goes on under another id; what is no draft is refused when sent.
    if (status === 200) body.set('form_id', (form.elements.form_id.value = id))
    if (isGood || status === 400 || status === 404) line.kept = `${body}`
    else if (status !== 413) keepIn(form, 10_000)
    if (isGood) watchTheTime()
    const good = `Draft kept at ${new Date().toTimeString().slice(0, 5)}.`
    const text = isGood ? good : (words[status] ?? words.other)
    const more = status === 401 || status === 409 ? make('a', signIn) : ''
    if (line.said !== text) line.replaceChildren((line.said = text), more)
    return line.kept === `${body}`
  }

  document.addEventListener('input', ({ target }) => formOf(target) && keepIn(formOf(target), 2000))

  async function sendKept(event) {
    const [form, button] = [formOf(event.target), event.submitter]
    if (!form || isKept(form)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (await keep(form)) form.requestSubmit(button?.isConnected ? button : null)
  }
  addEventListener('submit', sendKept, true)

  // Whoever leaves is asked first while words are not kept, and meanwhile they are.
  addEventListener('beforeunload', (event) => {
    const open = [...document.forms].filter((form) => lines.has(form) && !isKept(form))
    if (open.length > 0) event.preventDefault()
    for (const form of open) void keep(form)
  })
}
