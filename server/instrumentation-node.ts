import { startProcess } from '@/lib/http/start-process'
import { env } from '@/lib/platform/env'

/** Starts the product inside the Next server; a wrong environment ends it with one line. */
export async function start(): Promise<void> {
  try {
    env()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
  const stop = await startProcess()
  // Next closes its own server on these signals; the jobs are handed back beside it.
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}
