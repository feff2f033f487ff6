import { Device } from './device.ts'
import type { Scene } from './scene.ts'

/** Answers that must not open anything: each gives what came of it. */
export const attacks: Record<string, (scene: Scene) => Promise<string>> = {
  'from another address': (scene) => wrongly(scene, { origin: 'http://localhost:3001' }),
  'from an address like ours': (scene) =>
    wrongly(scene, { origin: 'http://localhost:3000.example.org' }),
  'to a question of its own': (scene) => wrongly(scene, { challenge: 'c29tZXRoaW5nIGVsc2U' }),
  'with nobody there': (scene) => wrongly(scene, { isHere: false }),

  'for another name than ours': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const browser = await scene.half(who)
    const question = await scene.ask(browser, 'use')
    return scene.sent(browser, device.use({ ...question, rpId: 'example.org' }))
  },

  'of somebody else’s device': async (scene) => {
    const { who } = await scene.withPasskey()
    const { device: theirs } = await scene.withPasskey()
    const browser = await scene.half(who)
    return scene.sent(browser, theirs.use(await scene.ask(browser, 'use')))
  },

  'of somebody else’s device under the right name': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const { device: theirs } = await scene.withPasskey()
    const browser = await scene.half(who)
    const question = await scene.ask(browser, 'use')
    return scene.sent(browser, theirs.use(question, { id: device.id }))
  },

  'that was sent before': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const first = await scene.half(who)
    const answer = device.use(await scene.ask(first, 'use'), { count: 0 })
    if ((await scene.sent(first, answer)) !== 'in') return 'The first was not taken'
    const second = await scene.half(who)
    await scene.ask(second, 'use')
    return scene.sent(second, answer)
  },

  'to a question that was tried already': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const browser = await scene.half(who)
    const question = await scene.ask(browser, 'use')
    await scene.use(browser, device.use({ ...question, rpId: 'example.org' }))
    return scene.sent(browser, device.use(question))
  },

  'to an older question': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const browser = await scene.half(who)
    const older = await scene.ask(browser, 'use')
    await scene.ask(browser, 'use')
    return scene.sent(browser, device.use(older))
  },

  'after five minutes': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const browser = await scene.half(who)
    const question = await scene.ask(browser, 'use')
    scene.parts.clock.forward({ minutes: 5 })
    return scene.sent(browser, device.use(question))
  },

  'to the question of another session': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const question = await scene.ask(await scene.half(who), 'use')
    const browser = await scene.half(who)
    await scene.ask(browser, 'use')
    return scene.sent(browser, device.use(question))
  },

  'of a copy, whose count is behind': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const said: string[] = []
    for (const count of [5, 5, 4, 0, 6]) {
      const browser = await scene.half(who)
      const question = await scene.ask(browser, 'use')
      said.push(await scene.sent(browser, device.use(question, { count })))
    }
    const all = said.join(' ')
    return all === 'in refused refused refused in' ? 'refused' : all
  },

  'of a device that was removed': async (scene) => {
    const { who, device } = await scene.withPasskey()
    const browser = await scene.half(who)
    const answer = device.use(await scene.ask(browser, 'use'))
    const { store, clock } = scene.parts
    await store.write
      .updateTable('second_factor')
      .set({ ended_at: clock.now() })
      .where('person_id', '=', who)
      .execute()
    const said = await scene.use(browser, answer)
    return said.status === 422 ? 'refused' : `${said.status} ${said.location}`
  },
}

/** An answer that is wrong in one way, and a new passkey that is wrong in the same way. */
async function wrongly(scene: Scene, wrong: Parameters<Device['use']>[1]) {
  const { who, device } = await scene.withPasskey()
  const browser = await scene.half(who)
  const used = await scene.sent(browser, device.use(await scene.ask(browser, 'use'), wrong))
  const first = await scene.half(await scene.someone())
  const made = await scene.setUp(first, new Device().make(await scene.ask(first, 'make'), wrong))
  return made.status === 422 ? used : `made ${made.status}`
}
