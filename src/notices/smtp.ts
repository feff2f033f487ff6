import { createTransport } from 'nodemailer'
import type { Config, Smtp } from '../config.ts'

/** One mail as it is handed over: nothing in it comes from what anybody typed but the address. */
export type Letter = {
  id: string
  to: string
  madeAt: string
  subject: string
  text: string
  /** For the calendar of whoever gets it: when a session is, or that it is called off. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string }
}

/** Sends one letter, or fails with what the mail server said. Null when no mail server is set. */
export type Transport = ((letter: Letter) => Promise<void>) | null

const seconds = 1_000

/** Longer than this a mail server is taken for dead, however slowly it goes on talking. */
const most = 60 * seconds

const isHere = (host: string) => /^(localhost|127(\.\d+){3}|::1)$/.test(host)

/** A connection for each letter: a server that drops one has dropped no other. */
function options({ host, port, secure, auth }: Smtp) {
  return {
    host,
    port,
    secure,
    ...(auth ? { auth } : {}),
    // A password goes over no open line.
    requireTLS: auth !== null && !secure && !isHere(host),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    dnsTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Where mails come from, and where answers to them go. */
export const senderOf = ({ smtp, baseUrl }: Config): string =>
  smtp?.from ?? `holdfast@${new URL(baseUrl).hostname}`

export function smtpTransport(config: Config): Transport {
  const { smtp } = config
  if (!smtp) return null
  const from = senderOf(config)
  const domain = from.slice(from.indexOf('@') + 1)
  return async ({ id, to, madeAt, subject, text, calendar }) => {
    const transport = createTransport(options(smtp))
    const sent = transport.sendMail({
      from: { name: 'Holdfast', address: from },
      to: { name: '', address: to },
      envelope: { from, to: [to] },
      subject,
      text,
      ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text } }),
      // The same at every try, so that whoever gets it twice is shown it once.
      messageId: `<${id}@${domain}>`,
      date: new Date(madeAt),
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    await inTime(sent).finally(() => transport.close())
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took more than a minute')), most)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
