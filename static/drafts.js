'use strict'
// Keeps the words of a long form on the server while they are typed, and never in the browser.
// A form is only sent once its words are kept; until then they stay where they were typed.
{
  const [pause, longest, again] = [2000, 8000, 10_000]
  const here = 'Your words are still here'
  const words = {
    200: () => `Draft kept at ${new Date().toTimeString().slice(0, 5)}.`,
    401: () => `You have been signed out. ${here}.`,
    409: () => `Somebody else has signed in here. ${here}.`,
    413: () => 'This is too long to keep. Shorten it, or keep a copy.',
  }
  const signIn = 'Sign in in a new tab, then save again.'
  const make = (name, its) => Object.assign(document.createElement(name), its)
  const states = new WeakMap()
  const formOf = (place) => {
    const form = place.closest?.('form[method="post"]:not([data-no-draft])')
    return form?.querySelector('textarea') ? form : null
  }

  // The line is there before it has anything to say, or it would not be read out.
  function stateOf(form, text = form.querySelector('textarea')) {
    const line = make('p', { className: 'hint draft' })
    const state = states.get(form) ?? { kept: '', since: 0, timer: 0, busy: null, line }
    states.set(form, state)
    state.line.setAttribute('role', 'status')
    if (!state.line.isConnected) text?.after(state.line)
    return state
  }

  function bodyOf(form) {
    const body = new URLSearchParams(new FormData(form))
    body.set('draft_path', new URL(form.getAttribute('action'), location.href).pathname)
    body.set('draft_page', location.pathname)
    return body
  }

  function tell({ line }, status) {
    const text = words[status]?.() ?? `Not kept yet. ${here}. We will try again.`
    if (line.said === text) return
    line.replaceChildren((line.said = text))
    if (status !== 401 && status !== 409) return
    line.append(' ', make('a', { href: '/sign-in', target: '_blank', textContent: signIn }))
  }

  // ---- Whether the form may go: true once its words are kept as they stand now.
  async function keepNow(form) {
    const [state, body] = [stateOf(form), bodyOf(form)]
    clearTimeout(state.timer)
    state.timer = state.since = 0
    if (state.kept === `${body}`) return true
    const signal = AbortSignal.timeout(15_000)
    const [status, id] = await fetch('/drafts', { method: 'POST', body, signal, redirect: 'error' })
      .then(async (answer) => [answer.status, await answer.text()])
      .catch(() => [0, ''])
    // A form that is not one is refused in words when it is sent.
    if (status === 400 || status === 404) return true
    const isKept = status === 200 || status === 204
    // A form that was sent already goes on under another id.
    if (isKept && id) body.set('form_id', (form.elements.form_id.value = id))
    if (isKept) state.kept = `${body}`
    if (isKept) document.dispatchEvent(new Event('words-kept'))
    else if (status !== 413) state.timer = setTimeout(keep, again, form)
    if (form.isConnected) tell(state, isKept ? 200 : status)
    return isKept
  }

  // One at a time, so that older words never come after newer ones.
  function keep(form) {
    const state = stateOf(form)
    return (state.busy = Promise.resolve(state.busy).then(() => keepNow(form)))
  }

  document.addEventListener('input', ({ target }) => {
    const form = formOf(target)
    if (!form) return
    const state = stateOf(form, target.matches('textarea') ? target : undefined)
    state.since ||= Date.now()
    clearTimeout(state.timer)
    const wait = Math.min(pause, state.since + longest - Date.now())
    state.timer = setTimeout(keep, Math.max(wait, 0), form)
  })
  addEventListener('online', () => {
    for (const form of document.forms) if (states.get(form)?.timer) void keep(form)
  })

  let isSure = false
  async function sendKept(event) {
    const [form, button] = [formOf(event.target), event.submitter]
    if (!form || isSure) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // A form that is still being sent takes no second sending: the first has to end, then this.
    const [isKept] = await Promise.all([keep(form), new Promise((over) => setTimeout(over))])
    if (!isKept || !form.isConnected) return
    isSure = true
    form.requestSubmit(button?.isConnected ? button : null)
    isSure = false
  }
  addEventListener('submit', sendKept, true)

  // ---- What was kept earlier, put back where it was written; what stands there is kept first.
  const formFor = (path) => document.querySelector(`main form[action="${CSS.escape(path)}"]`)
  const isTyped = (form) =>
    states.has(form) || [...form.elements].some((it) => it.value !== (it.defaultValue ?? it.value))
  const isSafe = async (form) =>
    !isTyped(form) || ((await keep(form)) && stateOf(form).kept === `${bodyOf(form)}`)

  function fill(form, sent) {
    const seen = {}
    for (const field of form.elements) {
      const { name, type } = field
      if (!name || type === 'submit' || type === 'button') continue
      const values = sent.getAll(name)
      const place = (seen[name] = (seen[name] ?? -1) + 1)
      if (type === 'checkbox' || type === 'radio') field.checked = values.includes(field.value)
      else if (place < values.length) field.value = values[place]
      if (values.length > 0) field.closest('details')?.setAttribute('open', '')
    }
  }

  async function putBack(button) {
    const [box, form] = [button.closest('aside'), formFor(button.dataset.putBack)]
    const { href } = box.querySelector('a')
    const asked = fetch(href).then((answer) => answer.text())
    const page = new DOMParser().parseFromString(await asked.catch(() => ''), 'text/html')
    const kept = page.getElementById('send-again')
    if (form && !(await isSafe(form))) return
    if (!kept || !form) return location.assign(href)
    fill(form, new FormData(kept))
    box.remove()
    say('Your words are back. They are not saved yet.')
    form.querySelector('textarea')?.focus()
  }

  for (const button of document.querySelectorAll('[data-put-back]'))
    button.hidden = !formFor(button.dataset.putBack)
  document.addEventListener('click', ({ target }) => {
    if (target.matches('[data-put-back]')) void putBack(target)
  })
}
