import { overload, sayFigures } from './overloading.ts'

const figures = await overload(Number(process.argv[2] ?? 60))
console.log(sayFigures(figures))
const { mistakes, unanswered, exits, help, lost, p95 } = figures
if (mistakes + unanswered + exits + help.failed + lost > 0 || p95 >= 1_000) process.exit(1)
