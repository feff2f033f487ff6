import { readFileSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { logLevels, type LogLevel } from './log/levels.ts'
import { readTrusted, type Trusted } from './trusted-proxy.ts'

/** Something is wrong that only the person starting Holdfast can mend; the message says how. */
export class StartRefused extends Error {}

const isPort = (text: string) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535

const isAddress = (text: string) => /^[^\s@<>,;:"\\()]+@[^\s@<>,;:"\\()]+$/.test(text)

/** Where mail is handed over; `from` may be given as ?from=… in SMTP_URL. */
export type Smtp = {
  host: string
  port: number
  secure: boolean
  auth: { user: string; pass: string } | null
  from: string | null
}

const mailServer =
  'SMTP_URL must look like smtp://name:password@mail.example.org:587 (leave it out to send no mail).'

function readSmtp(text: string): Smtp | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const from = url?.searchParams.get('from') ?? null
  const isPlain = url && /^smtps?:$/.test(url.protocol) && /^\/?$/.test(url.pathname)
  if (!isPlain || url.hostname === '' || (from !== null && !isAddress(from))) return null
  try {
    const [user, pass] = [url.username, url.password].map(decodeURIComponent)
    const secure = url.protocol === 'smtps:'
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (secure ? 465 : 587)),
      secure,
      auth: user ? { user, pass: pass! } : null,
      from,
    }
  } catch {
    return null
  }
}

const trustedProxy =
  'TRUSTED_PROXY must be how many proxies there are, such as 1, or their addresses, such as 10.0.0.0/8.'

const settings = z.object({
  PORT: z
    .string()
    .refine(isPort, 'PORT must be a number from 1 to 65535, such as 3000.')
    .default('3000'),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  BACKUP_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'DATABASE_URL must start with postgres:// (leave it out for SQLite).',
    )
    .optional(),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'BASE_URL must be a web address.' }).optional(),
  KEY_FILE: z.string().min(1).default('./holdfast.key'),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`).default('info'),
  METRICS_PORT: z
    .string()
    .refine(isPort, 'METRICS_PORT must be a number from 1 to 65535 (leave it out for no metrics).')
    .optional(),
  TRUSTED_PROXY: z
    .string()
    .transform(readTrusted)
    .refine((trusted) => trusted !== null, trustedProxy)
    .optional(),
  SMTP_URL: z
    .string()
    .transform(readSmtp)
    .refine((smtp) => smtp !== null, mailServer)
    .optional(),
})

export type Config = {
  port: number
  host: string
  dataDir: string
  /** Where backups go; several servers on one database share it. */
  backupDir: string
  databaseUrl: string | null
  /** The one address people use; links are made from it and forms must come from it. */
  baseUrl: string
  keyFile: string
  /** Null when no mail is sent. */
  smtp: Smtp | null
  logLevel: LogLevel
  /** Where metrics are told, on loopback only; null for nowhere. */
  metricsPort: number | null
  /** Whose word is taken for where a request comes from; null for nobody's. */
  trustedProxy: Trusted | null
}

/** Every setting there is, but for the files of secrets. */
export const settingNames = Object.keys(settings.shape)

/** These hold passwords, so each may stand in a file instead, which its name with _FILE names. */
const secrets = ['DATABASE_URL', 'SMTP_URL'] as const

function secretsIn(environment: Record<string, string | undefined>) {
  const files = secrets.map((name) => [name, environment[`${name}_FILE`]] as const)
  return Object.fromEntries(
    files.flatMap(([name, path]) => (path ? [[name, readSecret(name, path)]] : [])),
  )
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new StartRefused(`The file that ${name}_FILE names cannot be read: ${path}.`)
  }
}

function nameOf(host: string): string {
  if (host === '127.0.0.1') return 'localhost'
  return isIPv6(host) ? `[${host}]` : host
}

export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const read = settings.safeParse({ ...Object.fromEntries(given), ...secretsIn(environment) })
  if (!read.success) throw new StartRefused(read.error.issues[0]!.message)
  const { PORT, HOST, DATA_DIR, DATABASE_URL, BASE_URL, KEY_FILE, SMTP_URL } = read.data
  const { LOG_LEVEL, METRICS_PORT, TRUSTED_PROXY } = read.data
  return {
    port: Number(PORT),
    host: HOST,
    dataDir: resolve(DATA_DIR),
    backupDir: resolve(read.data.BACKUP_DIR ?? join(DATA_DIR, 'backups')),
    databaseUrl: DATABASE_URL ?? null,
    baseUrl: (BASE_URL ?? `http://${nameOf(HOST)}:${PORT}`).replace(/\/+$/, ''),
    keyFile: resolve(KEY_FILE),
    smtp: SMTP_URL ?? null,
    logLevel: LOG_LEVEL,
    metricsPort: METRICS_PORT === undefined ? null : Number(METRICS_PORT),
    trustedProxy: TRUSTED_PROXY ?? null,
  }
}
