// Starts the given command with a Node.js that is new enough: the newcomer's own when it will do,
// else the copy that npm put beside us. Kept to what Node 18 understands: it runs before any choice.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const floor = [24, 11]
const root = dirname(dirname(fileURLToPath(import.meta.url)))

function isEnough(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number)
  return major > floor[0] || (major === floor[0] && minor >= floor[1])
}

function nodeRunningNpm() {
  const path = process.env.npm_node_execpath
  if (!path || path === process.execPath || !existsSync(path)) return null
  const answer = spawnSync(path, ['-p', 'process.version'], { encoding: 'utf8' }).stdout
  return answer && isEnough(answer.trim()) ? path : null
}

function nodeFromPackages() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const apple = system === 'darwin' && process.arch === 'arm64'
  const name = `${apple ? 'node-bin' : 'node'}-${system}-${process.arch}`
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.node)
  } catch {
    return null
  }
}

const ownWillDo = isEnough(process.version) && process.execPath
const node = ownWillDo || nodeRunningNpm() || nodeFromPackages()
if (!node) {
  console.error(
    `Holdfast needs Node.js ${floor.join('.')} or newer. This is ${process.version}, and the copy that` +
      ` npm ci adds for ${process.platform} ${process.arch} is missing.\n` +
      'Install Node.js 24 from nodejs.org, then run npm ci again.',
  )
  process.exit(1)
}

process.chdir(root) // tsx reads the JSX settings from the working directory
const path = dirname(node) + delimiter + (process.env.PATH || '')
const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))

// npm runs scripts through a shell that dies of SIGTERM without passing it on.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
}

child.on('exit', (code, signal) =>
  process.exit(signal ? 128 + (os.constants.signals[signal] || 0) : (code ?? 1)),
)
