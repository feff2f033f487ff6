import { badOf, losePower, sayFigures } from './power-losing.ts'
import { isStraceThere, recordByStrace } from './power-loss-strace.ts'

if (!isStraceThere()) {
  console.error(
    'This proof watches what is truly asked of the disk, and needs strace (Linux) for it.\n' +
      'Install it, for example with: apt-get install strace. The short form in npm test needs nothing.',
  )
  process.exit(1)
}
const states = Number(process.argv[2] ?? 2000)
const wanted = { states, rounds: 3, writes: 60 }
const figures = await losePower(recordByStrace, wanted, Math.ceil(states / 10))
console.log(sayFigures(figures))
const { kept, broken } = figures
for (const each of kept.why) console.error(each)
if (badOf(kept) > 0 || kept.states < states || broken.lost === 0) process.exit(1)
