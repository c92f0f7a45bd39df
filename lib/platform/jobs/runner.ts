import { log } from '../log'
import { singleton } from '../singleton'
import { jobDefinitions } from './define'
import { dueJobs } from './repository'
import { runOne } from './run-one'

type Runner = { wake: () => void; stop: () => Promise<void> }
const state = singleton('job-runner', (): { current?: Runner } => ({}))
const pollMs = 1_000
const fetchCount = 20

/** Looks at the queue now instead of at the next poll. */
export function wakeRunner(): void {
  state.current?.wake()
}

/** Starts taking due jobs of the registered kinds; `stop` asks running ones to hand back and waits for them. */
export function startRunner(): Runner {
  if (state.current) return state.current
  const shutdown = new AbortController()
  const running = new Map<string, { name: string; done: Promise<void> }>()
  let looking = false
  let again = false

  async function look() {
    if (looking || shutdown.signal.aborted) {
      again = true
      return
    }
    looking = true
    again = false
    try {
      const names = [...jobDefinitions().keys()]
      const due = names.length > 0 ? await dueJobs(names, Date.now(), fetchCount) : []
      for (const job of due) {
        const definition = jobDefinitions().get(job.name)
        const busy = [...running.values()].filter((other) => other.name === job.name).length
        if (!definition || running.has(job.id) || busy >= (definition.concurrency ?? 1)) continue
        const done = runOne(definition, job, shutdown.signal)
          .catch((err) => log().error({ err, jobId: job.id }, 'job could not be settled; its lease will run out'))
          .finally(() => {
            running.delete(job.id)
            void look()
          })
        running.set(job.id, { name: job.name, done })
      }
    } catch (err) {
      log().error({ err }, 'reading the queue failed')
    } finally {
      looking = false
      if (again) setImmediate(() => void look())
    }
  }
  const timer = setInterval(() => void look(), pollMs)
  void look()
  const runner: Runner = {
    wake: () => void look(),
    async stop() {
      clearInterval(timer)
      shutdown.abort()
      await Promise.all([...running.values()].map((job) => job.done))
      delete state.current
    },
  }
  state.current = runner
  return runner
}
