type Open = { close(): Promise<void> }

/** Works with something that is open, and closes it whatever happens. */
export async function closing<T extends Open, R>(open: T, work: (open: T) => Promise<R>) {
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}
