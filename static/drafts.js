'use strict'
// Keeps the words of a long form on the server while they are typed, and never in the browser.
// A form is only sent once its words are kept; until then they stay where they were typed.
{
  const [pause, longest, again] = [2000, 8000, 10_000]
  const states = new WeakMap()
  const formOf = (place) => {
    const form = place.closest?.('form[method="post"]:not([data-no-draft])')
    return form?.querySelector('textarea') ? form : null
  }

  function stateOf(form) {
    if (!states.has(form)) states.set(form, { kept: null, since: 0, timer: 0, busy: null })
    return states.get(form)
  }

  function bodyOf(form) {
    const body = new URLSearchParams(new FormData(form))
    body.set('draft_path', new URL(form.getAttribute('action'), location.href).pathname)
    body.set('draft_page', location.pathname)
    return body.toString()
  }

  // ---- One line below the text that says how it stands.
  function lineOf(form, text = form.querySelector('textarea')) {
    const state = stateOf(form)
    state.line ??= Object.assign(document.createElement('p'), { className: 'hint draft' })
    state.line.setAttribute('role', 'status')
    if (!state.line.isConnected) text.after(state.line)
    return state.line
  }

  const here = 'Your words are still here'
  const signIn = ' Sign in in a new tab, then save again.'
  const words = {
    204: () => `Draft kept at ${new Date().toTimeString().slice(0, 5)}.`,
    401: () => `You have been signed out. ${here}.`,
    409: () => `Somebody else has signed in here. ${here}.`,
    413: () => 'This is too long to keep. Shorten it, or keep a copy.',
  }

  function tell(form, status) {
    const line = lineOf(form)
    const text = words[status]?.() ?? `Not kept yet. ${here}. We will try again.`
    if (line.dataset.said === text) return
    line.dataset.said = text
    line.replaceChildren(text)
    if (status !== 401 && status !== 409) return
    const link = { href: '/sign-in', target: '_blank', textContent: signIn.trim() }
    line.append(' ', Object.assign(document.createElement('a'), link))
  }

  async function send(body) {
    const asked = { method: 'POST', body: new URLSearchParams(body) }
    const signal = AbortSignal.timeout(15_000)
    return fetch('/drafts', { ...asked, signal, redirect: 'error' }).catch(() => ({ status: 0 }))
  }

  // ---- Whether the form may go: true once its words are kept as they stand now.
  async function keepNow(form) {
    const state = stateOf(form)
    clearTimeout(state.timer)
    state.since = 0
    const body = bodyOf(form)
    if (state.kept === body) return true
    const answer = await send(body)
    // A form that was sent already goes on under another id.
    const id = answer.status === 200 ? await answer.text() : form.elements.form_id.value
    const status = answer.status === 200 ? 204 : answer.status
    if (status === 204) {
      form.elements.form_id.value = id
      state.kept = body.replace(/(^|&)form_id=[^&]*/, `$1form_id=${id}`)
      document.dispatchEvent(new Event('words-kept'))
    }
    // A form that is not one is refused in words when it is sent.
    if (status === 400 || status === 404) return true
    if (form.isConnected) tell(form, status)
    if (status !== 204 && status !== 413) state.timer = setTimeout(keep, again, form)
    return status === 204
  }

  // One at a time, so that older words never come after newer ones.
  function keep(form) {
    const state = stateOf(form)
    state.busy = Promise.resolve(state.busy).then(() => keepNow(form))
    return state.busy
  }

  document.addEventListener('input', ({ target }) => {
    const form = formOf(target)
    if (!form) return
    const state = stateOf(form)
    if (target.matches('textarea')) lineOf(form, target)
    state.since ||= Date.now()
    clearTimeout(state.timer)
    const wait = Math.min(pause, state.since + longest - Date.now())
    state.timer = setTimeout(keep, Math.max(wait, 0), form)
  })

  addEventListener('online', () => {
    for (const form of document.forms) if (states.get(form)?.timer) void keep(form)
  })

  let isSure = false
  async function sendKept(form, button) {
    // A form that is still being sent takes no second sending: the first has to end, then this.
    const [isKept] = await Promise.all([keep(form), new Promise((over) => setTimeout(over))])
    if (!isKept || !form.isConnected) return
    isSure = true
    form.requestSubmit(button?.isConnected ? button : null)
    isSure = false
  }

  addEventListener(
    'submit',
    (event) => {
      const form = formOf(event.target)
      if (!form || isSure) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void sendKept(form, event.submitter)
    },
    true,
  )

  // ---- What was kept earlier, put back where it was written.
  const formFor = (path) => document.querySelector(`main form[action="${CSS.escape(path)}"]`)

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
    const box = button.closest('aside')
    const link = box.querySelector('a')
    const page = await fetch(link.href)
      .then((answer) => answer.text())
      .catch(() => '')
    const kept = new DOMParser().parseFromString(page, 'text/html').getElementById('send-again')
    const form = formFor(button.dataset.putBack)
    if (!kept || !form) return location.assign(link.href)
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
