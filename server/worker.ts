import './check-environment'
import { startProcess } from '@/lib/http/start-process'

/** A process that runs jobs and serves nothing. */
startProcess({ worker: true }).then(
  (stop) => {
    process.stdout.write(`${JSON.stringify({ working: true })}\n`)
    const keepAlive = setInterval(() => undefined, 60_000)
    const end = async () => {
      clearInterval(keepAlive)
      await stop()
      process.exit(0)
    }
    process.once('SIGTERM', () => void end())
    process.once('SIGINT', () => void end())
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
