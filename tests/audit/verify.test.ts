import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import { bothHeads } from '../../src/audit/heads.ts'
import { sayHead } from '../../src/audit/rules.ts'
import { newId } from '../../src/database/ids.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'

function verify({ config }: TestParts, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/audit/verify.ts', ...more],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        DATA_DIR: config.dataDir,
        KEY_FILE: config.keyFile,
        DATABASE_URL: config.databaseUrl ?? '',
      },
    },
  )
  return { status, lines: stdout.trim().split('\n'), stderr }
}

describe.each(dialects)('npm run verify on %s', (dialect) => {
  it('looks while Holdfast runs, and ends with 1 when something is wrong', async () => {
    const parts = await freshParts(dialect)
    const { people } = await makeWorld(parts)
    const { write, read } = parts.store
    const rows = ['team.add', 'reflection.add', 'team.edit'].map((action) => ({
      id: newId(),
      at: parts.clock.now(),
      actor_id: people.ada,
      action,
    }))
    await write.insertInto('audit').values(rows).execute()
    await chainAudit(parts)

    const sound = verify(parts)
    expect([sound.status, sound.stderr]).toEqual([0, ''])
    expect(sound.lines.at(-1)).toBe('Everything is as it should be.')
    expect(sound.lines[0]).toMatch(/^Audit, organisation chain: \d+ rows checked\.$/)

    const [head] = await bothHeads(read)
    const longer = sayHead({ ...head!, number: head!.number + 1 })
    const cut = verify(parts, '--head', sayHead(head!), '--head', longer)
    expect(cut.status).toBe(1)
    expect(cut.lines.join()).toContain(`but row ${head!.number + 1} was there: your copy.`)
    expect(verify(parts, '--head', 'twelve')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('twelve is not a head'),
    })

    const changed = write.updateTable('audit').set({ reason: 'Another' })
    await changed.where('id', '=', rows[2]!.id).execute()
    const wrong = verify(parts)
    expect(wrong.status).toBe(1)
    expect(wrong.lines.join()).toContain(`was changed or moved (${rows[2]!.id})`)
    expect(wrong.lines.at(-1)).toBe('Faults found: 1.')
    await parts.close()
  }, 120_000)
})
