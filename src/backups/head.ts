import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { StartRefused } from '../config.ts'

const shape = z.strictObject({
  made: z.iso.datetime(),
  /** Version of the key in the key file. */
  key: z.int().positive(),
  /** The last change of the schema. */
  schema: z.string(),
  rows: z.int().nonnegative(),
  digest: z.string(),
  /** Bytes of the database that is locked in. */
  size: z.int().positive(),
})

/** What a backup says of itself in plain letters, before and again inside what is locked. */
export type Head = z.infer<typeof shape>

const start = 'holdfast-backup-1 '
const most = 1000

export const headLine = (head: Head): string => `${start}${JSON.stringify(head)}\n`

/** The first line of a file, and how many bytes it takes. */
export async function readHead(file: string): Promise<{ head: Head; line: string }> {
  const text = await firstBytes(file)
  const line = text.slice(0, text.indexOf('\n') + 1)
  const read = shape.safeParse(parse(line))
  if (!read.success)
    throw new StartRefused(`${file} is not a backup of Holdfast, or it was changed.`)
  return { head: read.data, line }
}

async function firstBytes(file: string): Promise<string> {
  const parts: Buffer[] = []
  try {
    for await (const part of createReadStream(file, { end: most })) parts.push(part as Buffer)
  } catch (error) {
    throw new StartRefused(`${file} cannot be read: ${(error as Error).message}.`)
  }
  return Buffer.concat(parts).toString('latin1')
}

function parse(line: string): unknown {
  if (!line.startsWith(start)) return null
  try {
    return JSON.parse(line.slice(start.length))
  } catch {
    return null
  }
}
