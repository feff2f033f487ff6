import { rotateAndKill, sayRotation } from './rotating.ts'

const figures = await rotateAndKill(Number(process.argv[2] ?? 10_000), { kills: 10 })
console.log(sayRotation(figures))
if (figures.lost + figures.left > 0 || figures.seconds > 30) process.exit(1)
