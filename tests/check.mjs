// The types and the lint side by side, for each keeps one core busy; then the tests.
import { spawn } from 'node:child_process'

const run = (name) =>
  new Promise((done) => {
    spawn(`npm run ${name}`, { stdio: 'inherit', shell: true }).on('exit', done)
  })

const codes = await Promise.all(['check:types', 'check:lint'].map(run))
process.exitCode = codes.every((code) => code === 0) ? await run('check:tests') : 1
