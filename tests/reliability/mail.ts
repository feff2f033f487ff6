import { killWhileMailing, sayMailFigures } from './mail-killing.ts'

const figures = await killWhileMailing(Number(process.argv[2] ?? 50))
console.log(sayMailFigures(figures))
if (figures.lost + figures.missing + figures.strange > 0) process.exit(1)
