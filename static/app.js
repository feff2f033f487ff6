'use strict'
// Small kindnesses on top of plain forms. Everything still works when this never loads.

function say(words) {
  const line = Object.assign(document.createElement('p'), { className: 'said', textContent: words })
  document.getElementById('said')?.replaceChildren(line)
}

// The mark is taken off once used, so that a later swap elsewhere does not pull focus back.
function focusOnce(...selectors) {
  const found = selectors.map((one) => document.querySelector(one)).find(Boolean)
  found?.focus()
  found?.removeAttribute('data-focus')
}

function showCopyButtons() {
  for (const button of document.querySelectorAll('[data-copy][hidden]')) button.hidden = false
}

async function copy(button) {
  const box = document.getElementById(button.dataset.copy)
  box.select()
  await navigator.clipboard.writeText(box.value).then(
    () => say('Copied.'),
    () => say('The words are chosen. Use your own copy command now.'),
  )
}

const idle = Date.parse(document.querySelector('meta[name="session-ends"]')?.content) - Date.now()
let warning

// Each answered request starts the idle time again, so the warning starts again too.
function watchTheTime() {
  clearTimeout(warning)
  const words = 'You will be signed out in two minutes. Your words will be kept.'
  if (idle > 0) warning = setTimeout(say, Math.max(idle - 120_000, 0), words)
}

// A board that refreshes itself must never move focus; only what a person sent may.
const isSaving = (ctx) => ctx?.request && ctx.request.method.toUpperCase() !== 'GET'

// What was saved inside a row of a list leads back to that row, as it stands now.
let row
document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
  row = ctx?.sourceElement?.closest('li[id]')?.id
})

function sayNotSent({ detail: { ctx } }) {
  const status = ctx?.response?.status ?? 500
  if (isSaving(ctx) && status >= 500) say('Not sent yet. Your words are still here.')
}

document.addEventListener('click', ({ target }) => {
  if (target.matches('[data-copy], [data-copy] *')) void copy(target.closest('[data-copy]'))
})
document.addEventListener('htmx:after:request', watchTheTime)
for (const name of ['htmx:response:error', 'htmx:error'])
  document.addEventListener(name, sayNotSent)
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  showCopyButtons()
  if (isSaving(ctx)) focusOnce('.error-summary', '[data-focus]', `[id="${row}"] a`)
})
for (const mark of document.querySelectorAll('[data-focus]')) mark.removeAttribute('data-focus')
showCopyButtons()
watchTheTime()
focusOnce('.error-summary')
