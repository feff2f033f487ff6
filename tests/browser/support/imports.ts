import { newId } from '../../../src/database/ids.ts'
import { bringAll, lookAt, upload } from '../../imports/importing.ts'
import type { Addresses } from './addresses.ts'
import type { Site } from './site.ts'

const askedAbout = 'Label,Held since,Client name\nTin roof,03/04/2026,A\nRed kite,04/23/2026,B\n'
const doubtful =
  'Label,Held since,Notes\nTin roof,3 April 2026,Rings from 07700 900123\nRed kite,1 May 2026,\n'
const wrong = 'Label,Held since,How much holding\nTin roof,31/02/2026,Very\n,1 May 2026,Light\n'
const light = { fill_functions: 'waiting', fill_intensity: 'light' }
const staff = 'Name,Job title,Start date\nRowan Quill,Link worker,1 May 2026\n'
const wrongStaff = 'Name,Team,Start date,DOB\nRowan Quill,No such team,1 May 2026,1 May 1980\n'

/** Lists that Joanna and Geoff are bringing in, at every step. */
export async function importsOf({ client, idOf }: Site): Promise<Addresses> {
  const joanna = await client().signInAs(idOf('Joanna Kettlewell'))
  const geoff = await client().signInAs(idOf('Geoff Lindley'))
  const mine = { base: '/holdings/import', fields: { form_id: newId(), kind: 'holdings' } }
  const theirs = { base: '/setup/import' }
  const pathOf = (location: string | null) => location!.replace(/\/columns.*/, '')
  const asked = pathOf((await upload(joanna, { ...mine, file: askedAbout })).location)
  const asGeoff = pathOf((await upload(geoff, { ...theirs, file: staff })).location)
  const seen = [doubtful, wrong].map(async (file) => {
    const fields = { ...mine.fields, form_id: newId() }
    return formOf(await lookAt(joanna, { ...mine, fields, file, choices: light }))
  })
  const staffSeen = formOf(await lookAt(geoff, { ...theirs, file: wrongStaff }))
  const done = formOf(await bringAll(geoff, { ...theirs, file: staff }))
  const contacts = 'Label,Date,Minutes,Contact type\nTin roof,2 May 2026,20,Phone\n'
  await bringAll(joanna, {
    ...mine,
    fields: { ...mine.fields, form_id: newId() },
    file: 'Label,Held since\nTin roof,2 May 2026\n',
    choices: light,
  })
  const kept = await bringAll(joanna, {
    base: mine.base,
    fields: { form_id: newId(), kind: 'contacts' },
    file: contacts,
  })
  return {
    '/holdings/import/template': ['/holdings/import/template?kind=contacts'],
    '/holdings/import/:id': [formOf(kept)],
    '/holdings/import/:id/columns': [`${asked}/columns`],
    '/holdings/import/:id/preview': (await Promise.all(seen)).map((path) => `${path}/preview`),
    '/setup/import/:id': [done],
    '/setup/import/:id/columns': [`${asGeoff}/columns`],
    '/setup/import/:id/preview': [`${staffSeen}/preview`],
  }
}

/** The address of the file a page is about. */
const formOf = ({ page }: Awaited<ReturnType<typeof lookAt>>) =>
  page
    .querySelector('form[action$="/removal"], form[action$="/undoing"]')!
    .getAttribute('action')!
    .replace(/\/(?:removal|undoing)$/, '')
