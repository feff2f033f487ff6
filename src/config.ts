import { resolve } from 'node:path'
import { z } from 'zod'

/** Something is wrong that only the person starting Holdfast can mend; the message says how. */
export class StartRefused extends Error {}

const isPort = (text: string) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535

const settings = z.object({
  PORT: z
    .string()
    .refine(isPort, 'PORT must be a number from 1 to 65535, such as 3000.')
    .default('3000'),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'DATABASE_URL must start with postgres:// (leave it out for SQLite).',
    )
    .optional(),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'BASE_URL must be a web address.' }).optional(),
  KEY_FILE: z.string().min(1).default('./holdfast.key'),
})

export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  /** The one address people use; links are made from it and forms must come from it. */
  baseUrl: string
  keyFile: string
}

export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const read = settings.safeParse(Object.fromEntries(given))
  if (!read.success) throw new StartRefused(read.error.issues[0]!.message)
  const { PORT, HOST, DATA_DIR, DATABASE_URL, BASE_URL, KEY_FILE } = read.data
  return {
    port: Number(PORT),
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    baseUrl: (BASE_URL ?? `http://${HOST === '127.0.0.1' ? 'localhost' : HOST}:${PORT}`).replace(
      /\/+$/,
      '',
    ),
    keyFile: resolve(KEY_FILE),
  }
}
