import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** What tests start as a process of its own is what people start, made from the sources as they are. */
export default function build() {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../src/build.mjs')])
}
