import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What the far end does with the next mail. */
export type Mood = 'accept' | 'later' | 'never' | 'silent' | 'drop' | 'drop after'

export type Received = { id: string; to: string[]; raw: string }

/** A real SMTP server on loopback that keeps every mail as it came, and has moods. */
export class MailServer {
  readonly received: Received[] = []
  mood: Mood = 'accept'
  /** How long it thinks about each mail, in milliseconds. */
  thinks = 0
  #port = 0
  #close: () => Promise<void> = async () => {}

  get url() {
    return `smtp://127.0.0.1:${this.#port}`
  }

  /** Comes up on the port it had before. */
  async up(): Promise<this> {
    const smtp = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      logger: false,
      onRcptTo: (_, __, answer) => answer(this.#refusal()),
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          if (this.mood === 'drop') door.drop()
        })
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString()
          if (this.mood === 'drop') return
          const to = session.envelope.rcptTo.map(({ address }) => address)
          this.received.push({ id: /^Message-ID: <(.+)>\r?$/im.exec(raw)?.[1] ?? '', to, raw })
          if (this.mood === 'drop after') return door.drop()
          setTimeout(() => answer(null, 'Kept'), this.thinks)
        })
      },
    })
    smtp.on('error', () => {})
    const door = doorTo(smtp, () => this.mood)
    this.#port = await door.open(this.#port)
    this.#close = async () => {
      door.drop()
      await door.close()
    }
    return this
  }

  down = () => this.#close()

  #refusal() {
    if (this.mood === 'later') return refusal(451, '4.3.0 Later, please, not cass@example.org now')
    if (this.mood === 'never') return refusal(550, '5.7.1 Not here, sender@example.org')
    return null
  }
}

const refusal = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode })

/** Stands before the server, so that it can be silent, or drop every connection in the middle. */
function doorTo(smtp: SMTPServer, mood: () => Mood) {
  const sockets = new Set<Socket>()
  const listener = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    if (mood() !== 'silent') smtp.connect(socket)
  })
  return {
    open: (port: number) =>
      new Promise<number>((resolve, reject) => {
        listener.on('error', reject)
        listener.listen(port, '127.0.0.1', () => resolve((listener.address() as AddressInfo).port))
      }),
    drop: () => sockets.forEach((socket) => socket.destroy()),
    close: () => new Promise<void>((resolve) => void listener.close(() => resolve())),
  }
}
