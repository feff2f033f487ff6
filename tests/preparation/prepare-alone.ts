import { expect } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import type { Scene } from '../reflections/scene.ts'
import type { Client } from '../support/client.ts'

const sessions = ['samAnnaNext', 'samPriyaNext']
const form = 'main form[action$="/preparation"]'

/** All that Sam can do to prepare, and not send: begun, kept, kept otherwise, and thrown away. */
export async function prepareAlone(scene: Scene, sam: Client) {
  await scene.write(sam, { body: 'What I might bring.\n\nWhat I will not.' })
  for (const session of sessions) {
    const at = `/supervision/sessions/sitting-${session}/preparation`
    await sam.post('/drafts', {
      form_id: newId(),
      draft_path: at,
      draft_page: at,
      words: 'Half a thought',
    })
    for (const words of ['It is a lot just now.', 'It is better than it was.']) {
      const page = await sam.get(at)
      const every = (name: string) =>
        page.page
          .querySelectorAll(`[name="${name}"]`)
          .flatMap((box) => box.getAttribute('value') ?? [])
      const ticked = ['holdings[]', 'alerts[]', 'lines[]', 'wants[]', 'actions[]'].map(
        (name) => [name, every(name)] as const,
      )
      const fields = { ...Object.fromEntries(ticked), topics: 'Tides\nThe rota', words }
      expect((await sam.submit(page, form, fields)).status).toBe(303)
    }
    for (const path of [at, `${at}/print`]) expect((await sam.get(path)).status).toBe(200)
  }
  const [last] = sessions
  const page = await sam.get(`/supervision/sessions/sitting-${last}/preparation`)
  expect((await sam.submit(page, 'main form[action$=removal]')).status).toBe(303)
}
