import { readConfig, StartRefused, type Config } from '../config.ts'
import { endWithoutWords, log } from '../log/log.ts'
import { whyNotOpened } from './why-not-opened.ts'

export const say = (words: string): void => console.log(words)

/** A command: what stands in its way is one sentence, and the end is 1. */
export async function command(run: (config: Config) => Promise<void>): Promise<void> {
  // Only whoever runs Holdfast reads what it makes.
  process.umask(0o077)
  endWithoutWords()
  try {
    const config = readConfig(process.env)
    await run(config).catch((error: unknown) => {
      throw whyNotOpened(error, config)
    })
  } catch (error) {
    if (error instanceof StartRefused || isMistyped(error)) console.error(error.message)
    else log.error({ err: error }, 'It went wrong, and that is our mistake')
    process.exitCode = 1
  }
}

/** An option that is not there, or without its value: Node.js says which. */
const isMistyped = (error: unknown): error is Error =>
  error instanceof Error && String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')

/** The one thing a command is about, such as a file. */
export function required(text: string | undefined, missing: string): string {
  if (!text) throw new StartRefused(missing)
  return text
}
