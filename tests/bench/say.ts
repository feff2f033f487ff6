export type Measured = { perSecond: number; p50: number; p99: number; cpu: number; bytes: number }

type All = Partial<Record<'fixed' | 'plain', Measured[]>> & { ours: Measured[] }

export function sayHead(title: string, { rows, seconds }: { rows: number; seconds: number }) {
  console.log(`\n${title} (${rows.toLocaleString('en-GB')} rows, built in ${seconds.toFixed(1)} s)`)
  console.log(
    line(['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'bytes', 'speed ratio', 'CPU ratio']),
  )
}

const names = { ours: 'Holdfast', fixed: '(a) fixed page', plain: '(b) one statement' } as const

/** Medians of the rounds; ratios are ours over theirs, so 1.00 is as fast as they are. */
export function sayTarget(name: string, all: All) {
  console.log(name)
  const ours = middle(all.ours)
  for (const kind of ['ours', 'fixed', 'plain'] as const) {
    if (!all[kind]?.length) continue
    const it = middle(all[kind])
    const ratios =
      kind === 'ours' ? ['', ''] : [ours.perSecond / it.perSecond, it.cpu / ours.cpu].map(two)
    console.log(
      line([
        `  ${names[kind]}`,
        String(Math.round(it.perSecond)),
        two(it.p50),
        two(it.p99),
        String(Math.round(it.cpu)),
        String(it.bytes),
        ...ratios,
      ]),
    )
  }
}

const two = (n: number) => n.toFixed(2)

const middle = (rounds: Measured[]): Measured => ({
  perSecond: median(rounds.map((it) => it.perSecond)),
  p50: median(rounds.map((it) => it.p50)),
  p99: median(rounds.map((it) => it.p99)),
  cpu: median(rounds.map((it) => it.cpu)),
  bytes: median(rounds.map((it) => it.bytes)),
})

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const line = ([first, ...rest]: string[]) =>
  first!.padEnd(20) + rest.map((cell) => cell.padStart(12)).join('')
