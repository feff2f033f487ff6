import { log } from '../log/log.ts'

/** How long a request waits for long work before its page says that it goes on, in milliseconds. */
const patience = 4000

/** What can be told from the first moments is told at once; longer work goes on by itself. */
export async function inFirstMoments<T>(work: Promise<T>): Promise<T | 'begun'> {
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<'begun'>((resolve) => {
    timer = setTimeout(() => resolve('begun'), patience)
  })
  const first = await Promise.race([work, waited]).finally(() => clearTimeout(timer))
  // The page that answered first says where it stands; what goes wrong now is for whoever runs this.
  if (first === 'begun') work.catch((error: Error) => log.error({ err: error }, 'A list stopped'))
  return first
}
