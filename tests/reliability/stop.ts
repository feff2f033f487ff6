import { sayFigures, stopRepeatedly } from './stopping.ts'

const figures = await stopRepeatedly(Number(process.argv[2] ?? 100))
console.log(sayFigures(figures))
const { cut, unanswered, mistakes, lost, unclean } = figures
if (cut + unanswered + mistakes + lost + unclean > 0) process.exit(1)
