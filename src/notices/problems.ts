/** One plain address: nothing in it can become a second one, or a header. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+$/.test(text)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The mail server talked, and refused this one mail: others may still go. */
export const isAboutThisMail = (error: unknown): boolean =>
  isRecord(error) && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')

const known: Record<string, string> = {
  ETIMEDOUT: 'The mail server did not answer in time',
  ECONNECTION: 'The mail server could not be reached',
  ESOCKET: 'The connection to the mail server broke',
  EDNS: 'The mail server’s name is not known',
  ETLS: 'No safe connection to the mail server could be made',
  EAUTH: 'The mail server did not take the name and password',
}

const most = 200

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What the mail server said, in one line and without addresses. */
export function sayProblem(error: unknown): string {
  if (!isRecord(error)) return 'It could not be sent'
  const { code, response, message } = error
  const said = text(response)
  const ours = known[text(code)] ?? (said || text(message))
  const whole = said && ours !== said ? `${ours}: ${said}` : ours
  return withoutAddresses(whole).slice(0, most) || 'It could not be sent'
}

const withoutAddresses = (words: string) =>
  words
    .replace(/\S+@\S+/g, '(an address)')
    .replace(/[^\x20-\x7e\u00a0-\u024f\u2019]+/g, ' ')
    .trim()
