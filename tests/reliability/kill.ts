import { killRepeatedly, sayFigures } from './killing.ts'

const kills = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? 1)
const figures = await killRepeatedly(kills, { most: 400, seed })
console.log(sayFigures(figures))
if (figures.lost + figures.halfWritten + figures.unsound > 0) process.exit(1)
