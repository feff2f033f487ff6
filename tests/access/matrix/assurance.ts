import { administrators, one, page, signedIn, type Case } from './cases.ts'

const at = '/admin/documents/privacy/officer'
const written = { owner: 'Dr Field', contact: 'Ask', words: 'By post.', version: '0' }
const tidewell = { organisation: 'organisation-tidewell', ...written }

/** Whoever works in, beside or for an organisation; the operator has no part in any. */
const readers = signedIn.filter((viewer) => viewer !== 'noor')

/** Documents that an organisation changes and prints. */
export const assured: Record<string, Case[]> = {
  'get /documents': page('/documents', signedIn),
  'get /documents/:name': [
    one('absent', '/documents/absent', []),
    ...['privacy', 'hazards'].map((name) => one(name, `/documents/${name}`, readers)),
    one('of Ferry', '/documents/privacy?organisation=organisation-ferry', ['olwen', 'otis']),
  ],
  'get /admin/documents/:name': [
    one('absent', '/admin/documents/absent', []),
    one('privacy', '/admin/documents/privacy', administrators),
    one('of Lantern', '/admin/documents/dtac?organisation=organisation-lantern', ['aled']),
  ],
  'get /admin/documents/:name/:part': [
    one('absent', '/admin/documents/privacy/absent', []),
    one('privacy', at, administrators),
    one('a hazard', '/admin/documents/hazards/risk-alone', administrators),
  ],
  'post /admin/documents/:name/:part': [
    one('absent', '/admin/documents/privacy/absent', [], tidewell),
    one('Tidewell', at, ['ada'], tidewell),
    one('Lantern', at, ['aled'], { ...tidewell, organisation: 'organisation-lantern' }),
  ],
}
