import { meet, sayFigures, troubles } from './full-disk.ts'

for (const trouble of troubles) {
  const figures = await meet(trouble, Number(process.argv[2] ?? 10))
  console.log(figures ? sayFigures(figures) : `This machine does not let us try ${trouble.name}.`)
  if (figures && figures.falsely + figures.wrong > 0) process.exitCode = 1
}
