// The long form of a proof: sets one variable the same way on every system, then runs its tests.
import { spawn } from 'node:child_process'

const [setting, ...files] = process.argv.slice(2)
const [name, value] = setting.split('=')
const command = ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=900000', ...files]
const env = { ...process.env, [name]: value }
spawn(process.execPath, command, { stdio: 'inherit', env }).on('exit', (code) =>
  process.exit(code ?? 1),
)
