import { fileURLToPath } from 'node:url'

/**
 * A file beside this one that runs apart from it: as it is written where the sources run, and as it
 * was built where what was built does.
 */
export function apart(name: string, from: string) {
  const isSource = from.endsWith('.ts')
  return {
    file: fileURLToPath(new URL(`./${name}.${isSource ? 'ts' : 'js'}`, from)),
    execArgv: isSource ? ['--import', 'tsx'] : [],
  }
}
