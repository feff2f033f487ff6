import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** In a server: says where it listens and, when asked, what it has used of the processor. */
export function answerCpu(port: number) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  })
  process.send?.(port)
}

export type Server = { port: number; cpu(): Promise<number>; stop(): void }

/** Starts a server in a process of its own; `cpu` is in microseconds since it began. */
export async function startServer(file: string, ...args: string[]): Promise<Server> {
  const child = start(file, args)
  const port = await answerOf<number>(child)
  return {
    port,
    async cpu() {
      const answer = answerOf<number>(child)
      child.send('cpu')
      return answer
    },
    stop: () => child.disconnect(),
  }
}

/** Starts a process that answers one question at a time. */
export function startAsker<Question extends object, Answer>(file: string) {
  const child = start(file, [])
  return {
    ask: async (question: Question): Promise<Answer> => {
      const answer = answerOf<Answer>(child)
      child.send(question)
      return answer
    },
    stop: () => child.disconnect(),
  }
}

const start = (file: string, args: string[]) =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: [
      ...process.execArgv,
      ...(profile && file.includes('ours') ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
    ],
    serialization: 'json',
  })

/** A folder to write processor profiles to, when they are wanted. */
const profile = process.env.BENCH_PROFILE

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A bench process ended with ${code}`))
    child.once('message', (answer) => {
      child.off('exit', ended)
      resolve(answer as T)
    })
    child.once('exit', ended)
  })
}
