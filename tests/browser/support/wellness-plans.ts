import { newId } from '../../../src/database/ids.ts'
import type { Site } from './site.ts'

/** Joanna writes two parts, changes one, shares it with Priya and asks her to agree it. */
export async function plansOf({ client, idOf, parts }: Site) {
  const [joanna, priya] = [idOf('Joanna Kettlewell'), idOf('Priya Shah')]
  const browser = await client().signInAs(joanna)
  const versionNow = async () => {
    const rows = parts.store.read.selectFrom('wellness_plan').select('version')
    const row = await rows.where('person_id', '=', joanna).executeTakeFirstOrThrow()
    return String(row.version)
  }
  const send = (path: string, fields: Record<string, string | string[]>) =>
    browser.post(path, { form_id: newId(), ...fields })
  const write = async (section: string, words: string) => {
    const page = await browser.get(`/wellness-plan/${section}/edit`)
    const version = page.page.querySelector('main [name=version]')!.getAttribute('value')!
    await send(`/wellness-plan/${section}`, { words, version })
  }
  await write('early_signs', 'I answer mail at night.\nI skip lunch.')
  await write('early_signs', 'I answer mail at night.\nI go quiet.')
  await write('what_helps', 'A walk before the first call.\nTea, and no advice.')
  await send('/wellness-plan/sharing', {
    'share_early_signs[]': [priya],
    version: await versionNow(),
  })
  const asked = { agree_with: priya, version: await versionNow() }
  await send('/wellness-plan/agreement', asked)
  return `/people/${joanna}/wellness-plan`
}
