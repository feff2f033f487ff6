'use strict'
// A board that several people change at once. It looks again when the stream says so, and leaves
// alone whatever somebody is typing. Without this file there is a link to look again.
{
  const tick = 10_000
  const board = () => document.getElementById('board')
  let morph
  let stream
  let ticks = 0
  let silent = 0
  let isLooking = false
  let isWanted = false
  let isSending = false

  htmx.registerExtension('board', { init: (api) => void (morph = api.morph) })

  // ---- One line that speaks, at most once in ten seconds. The board itself is silent.
  let isQuiet = false
  let isWaiting = false
  let held = ''

  function say(words) {
    if (!held) document.getElementById('board-said').textContent = words
  }

  function announce() {
    isWaiting = isQuiet
    if (isQuiet) return
    isQuiet = true
    say('The board has changed.')
    setTimeout(say, tick - 1000, '')
    setTimeout(() => {
      isQuiet = false
      if (isWaiting) announce()
    }, tick)
  }

  // Words of this line that somebody may need stay until they leave the page.
  function offer(words, href, label) {
    if (held === words) return
    held = words
    const link = Object.assign(document.createElement('a'), { href, textContent: label })
    document.getElementById('board-said').replaceChildren(words, link)
  }

  // ---- What somebody has typed and not sent.
  function isChanged(field) {
    if (field.type === 'hidden' || !field.name) return false
    if (field.options) {
      const kept = [...field.options].findIndex((option) => option.defaultSelected)
      return field.selectedIndex !== Math.max(kept, 0)
    }
    if (field.type === 'checkbox' || field.type === 'radio') {
      return field.checked !== field.defaultChecked
    }
    return field.defaultValue !== undefined && field.value !== field.defaultValue
  }

  const formsOf = (part) => [...part.querySelectorAll('form')]
  const typedIn = (part) => formsOf(part).filter((form) => [...form.elements].some(isChanged))
  // A page that came back refused holds words too, though nobody has typed since.
  const holdsWords = (part) => 'still' in part.dataset || typedIn(part).length > 0

  function hasCaret(form) {
    const at = document.activeElement
    return form.contains(at) && at.matches('input, textarea, select')
  }

  // Forms and what can be opened are found again by what they do, wherever they have moved to.
  function nameThem(part) {
    const seen = {}
    for (const form of formsOf(part)) {
      const action = form.getAttribute('action')
      seen[action] = (seen[action] ?? 0) + 1
      form.id ||= `live-${action}-${seen[action]}`
    }
  }

  function unnameThem(part) {
    for (const form of part.querySelectorAll('[id^="live-"]')) form.removeAttribute('id')
    for (const form of formsOf(part)) form.removeAttribute('hx-morph-skip')
  }

  // What is told on a board that came back refused, without what was typed and what is wrong with it.
  function toldOn(part) {
    const copy = part.cloneNode(true)
    for (const own of copy.querySelectorAll('form, .error-summary')) own.remove()
    return copy.textContent.replaceAll(/\s+/g, ' ').trim()
  }
  let told = toldOn(board())

  const summaryOf = (details) => details.querySelector('summary')?.textContent

  function keepOpen(old, fresh) {
    const open = [...old.querySelectorAll('details[open]')].map(summaryOf)
    for (const each of fresh.querySelectorAll('details')) {
      if (open.includes(summaryOf(each))) each.open = true
    }
  }

  // ---- The board as it is now, put over the one that is shown.
  function show(fresh) {
    const old = board()
    const { now, label } = fresh.dataset
    const isOther = told !== toldOn(fresh)
    told = toldOn(fresh)
    if ('follows' in old.dataset && now !== old.dataset.now) return moveOn(old, now, label)
    nameThem(old)
    nameThem(fresh)
    const typed = typedIn(old)
    const isLost = (form) => !fresh.querySelector(`[id="${CSS.escape(form.id)}"]`)
    if ('still' in old.dataset ? isOther : typed.some(isLost)) offerToLook(old)
    else if (!('still' in old.dataset)) putOver(old, fresh, typed)
    unnameThem(board())
  }

  function offerToLook({ dataset }) {
    const words = 'The board has changed. Your words are still here. '
    offer(words, dataset.here, 'Look again when you are ready')
  }

  function putOver(old, fresh, typed) {
    const before = old.textContent
    keepOpen(old, fresh)
    for (const form of formsOf(old)) {
      if (typed.includes(form) || hasCaret(form)) form.setAttribute('hx-morph-skip', '')
    }
    const { activeElement: at } = document
    const [start, end] = [at.selectionStart, at.selectionEnd]
    const part = document.createDocumentFragment()
    part.append(fresh)
    morph(old, part, false)
    htmx.process(board())
    if (at !== document.activeElement && at.isConnected) {
      at.focus({ preventScroll: true })
      if (start != null) at.setSelectionRange(start, end)
    }
    if (board().textContent !== before) announce()
  }

  function moveOn(old, href, label) {
    if (!holdsWords(old)) return location.replace(href)
    offer(`The debrief has moved on to “${label}”. `, href, 'Go there when you are ready')
  }

  async function look() {
    const asked = { headers: { 'x-by-itself': '1' }, signal: AbortSignal.timeout(8000) }
    const sent = await fetch(board().dataset.here, asked)
    const text = await sent.text()
    if (sent.status >= 500 || isSending) return
    const page = new DOMParser().parseFromString(text, 'text/html')
    const fresh = page.getElementById('board')
    if (fresh && !sent.redirected) return show(fresh)
    if (!holdsWords(board())) return location.replace(sent.url)
    const words = 'This page is closed now. Your words are still here. '
    offer(words, sent.url, 'Go on when you are ready')
  }

  // What is rung while it looks is looked at afterwards, once.
  async function lookAgain() {
    isWanted = true
    if (isLooking || document.hidden) return
    isLooking = true
    while (isWanted) {
      isWanted = false
      await look().catch(() => {})
    }
    isLooking = false
  }

  // ---- The stream while the page is seen, and every few seconds without it. A line that was cut
  // without a word is noticed by its silence.
  const isUp = () => stream?.readyState === 1

  function listen() {
    if (document.hidden) return stream?.close()
    if (!window.EventSource || (stream && stream.readyState !== 2)) return
    stream = new EventSource(board().dataset.live)
    stream.onmessage = lookAgain
    stream.addEventListener('here', () => (silent = 0))
    stream.onerror = () => stream.readyState === 2 && void lookAgain()
    stream.onopen = () => {
      silent = 0
      if (!isQuiet) say('')
      void lookAgain()
    }
  }

  function everyTick() {
    ticks += 1
    silent += 1
    if (silent > 5) stream?.close()
    if (document.hidden || (isUp() && ticks % 6 > 0)) return
    if (!isUp() && !isQuiet) say('Looking again every few seconds.')
    listen()
    void lookAgain()
  }

  function wake() {
    listen()
    void lookAgain()
  }

  // Moving on in that moment would take back what was just pressed.
  document.addEventListener('submit', () => {
    isSending = true
    setTimeout(() => (isSending = false), tick)
  })
  document.addEventListener('visibilitychange', wake)
  addEventListener('online', wake)
  addEventListener('pageshow', ({ persisted }) => (persisted ? wake() : listen()))
  setInterval(everyTick, tick)
}
