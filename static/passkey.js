'use strict'
// Asks this phone or computer for a passkey and puts its answer into the form, which is then sent
// as any form is.
{
  const words = {
    NotAllowedError: 'Nothing was chosen, or it took too long. You can press the button again.',
    InvalidStateError: 'This device has a passkey here already. You can use it when you sign in.',
    SecurityError: 'This address cannot use passkeys. Use the code from an app instead.',
    missing: 'This browser cannot use passkeys. Use the code from an app instead.',
    other: 'That did not work. Press the button again, or use the code from an app.',
  }
  const say = (form, text) => (form.querySelector('output').value = text)

  async function optionsFor({ elements: { form_id: id, proof_code: proof } }, to) {
    const body = new URLSearchParams({ form_id: id.value, to, proof_code: proof?.value ?? '' })
    const sent = await fetch('/passkeys/questions', { method: 'POST', body, redirect: 'manual' })
    if (sent.status === 422) throw Object.assign(new Error(), { text: await sent.text() })
    // Signed out or in meanwhile: the page itself knows the way on.
    if (sent.type === 'opaqueredirect' || sent.status === 404) location.reload()
    return await sent.json()
  }

  async function askDevice(form) {
    const isNew = form.id === 'passkey-make'
    const options = await optionsFor(form, isNew ? 'make' : 'use')
    const { credentials } = navigator
    return isNew
      ? credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  }

  async function fill(form) {
    say(form, 'Follow what this device asks now.')
    form.elements.passkey_code.value = JSON.stringify(await askDevice(form))
    form.submit()
  }

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!form.elements.passkey_code) return
    event.preventDefault()
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return say(form, words.missing)
    fill(form).catch(({ name, text }) => say(form, text ?? words[name] ?? words.other))
  })
}
