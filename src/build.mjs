// Makes what runs: each command in one file, and what they share beside it. One file is read in a
// third of the time that a thousand small ones take, and nothing is translated while people wait.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// Beside `static` as `src` is, and flat as a room is: a path from here to there holds in both.
const folder = join(root, 'built')

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [
    'src/main.ts',
    'src/backups/backup.ts',
    'src/backups/child.ts',
    'src/backups/move.ts',
    'src/backups/restore.ts',
    'src/backups/verify.ts',
    'src/factor-resets/run-let-in.ts',
    'src/imports/read-apart.ts',
    'src/privacy/rotate.ts',
  ],
  entryNames: '[name]',
  outdir: folder,
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'error',
  write: false,
})
mkdirSync(folder, { recursive: true })
for (const { path, contents } of outputFiles) keep(path, contents)

/** In one piece, and only where it is new: a server that runs may read it at any moment. */
function keep(path, contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}
