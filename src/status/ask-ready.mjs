// For a container: ends with 0 when the Holdfast beside it is ready, and with 1 when it is not.
const port = process.env.PORT || '3000'
const answer = await fetch(`http://127.0.0.1:${port}/ready`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => null)
process.exit(answer?.ok ? 0 : 1)
