import type { Answer, Client, Sent } from '../support/client.ts'

const boundary = 'holdfast-test-boundary'

/** A form in parts with one file, as a browser sends it. */
export function inParts(fields: Sent, file: string | Uint8Array | null) {
  const head = (name: string, more = '') =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n`
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => `${head(name)}\r\n${each}\r\n`),
  )
  const bytes =
    file === null
      ? []
      : [
          Buffer.from(
            `${head('file', '; filename="list.csv"')}Content-Type: application/octet-stream\r\n\r\n`,
          ),
          Buffer.from(file),
          Buffer.from('\r\n'),
        ]
  return new Uint8Array(
    Buffer.concat([Buffer.from(texts.join('')), ...bytes, Buffer.from(`--${boundary}--\r\n`)]),
  )
}

export const partsType = { 'content-type': `multipart/form-data; boundary=${boundary}` }

type Upload = { base: string; file: string | Uint8Array; fields?: Sent }

export const upload = (client: Client, { base, file, fields = {} }: Upload) =>
  client.send(base, inParts(fields, file), partsType)

/** Chooses a file, matches its columns as they were guessed, and gives the page of its rows. */
export async function lookAt(client: Client, given: Upload & { choices?: Sent }): Promise<Answer> {
  const taken = await upload(client, given)
  if (taken.status !== 303) return taken
  const columns = await client.follow(taken)
  const matched = await client.submit(columns, 'form[action$="/columns"]', given.choices ?? {})
  return matched.status === 303 ? client.follow(matched) : matched
}

/** All the way in; the answer is the page that says so. */
export async function bringAll(client: Client, given: Upload & { choices?: Sent; rows?: Sent }) {
  const preview = await lookAt(client, given)
  const brought = await client.submit(preview, 'form[action$="/rows"]', given.rows ?? {})
  return brought.status === 303 ? client.follow(brought) : brought
}
