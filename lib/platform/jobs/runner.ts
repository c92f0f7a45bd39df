import { log } from '../log'
import { singleton } from '../singleton'
import { takingTurns } from './by-turns'
import { type JobDefinition, jobDefinitions } from './define'
import { dueJobs, type JobRow } from './repository'
import { runOne } from './run-one'

type Runner = { wake: () => void; stop: () => Promise<void> }
const state = singleton('job-runner', (): { current?: Runner } => ({}))
const pollMs = 1_000
/** Due jobs looked at to choose from. */
const seenAtOnce = 100

/** Looks at the queue now instead of at the next poll. */
export function wakeRunner(): void {
  state.current?.wake()
}

/** Starts taking due jobs of the registered kinds; `stop` asks running ones to hand back and waits for them. */
export function startRunner(): Runner {
  if (state.current) return state.current
  const shutdown = new AbortController()
  const running = new Map<string, { name: string; done: Promise<void> }>()
  const turns = takingTurns()
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
      // Each kind is asked for its own free places, so that a long queue of one never hides another.
      for (const definition of jobDefinitions().values()) {
        const busy = [...running.values()].filter((other) => other.name === definition.name).length
        const free = (definition.concurrency ?? 1) - busy
        if (free <= 0) continue
        const due = await dueJobs([definition.name], Date.now(), seenAtOnce)
        const fresh = due.filter((job) => !running.has(job.id))
        for (const job of turns.pick(fresh, free)) take(definition, job)
      }
    } catch (err) {
      log().error({ err }, 'reading the queue failed')
    } finally {
      looking = false
      if (again) setImmediate(() => void look())
    }
  }

  function take(definition: JobDefinition, job: JobRow) {
    if (running.has(job.id)) return
    const done = runOne(definition, job, shutdown.signal)
      .catch((err) => log().error({ err, jobId: job.id }, 'job could not be settled; its lease will run out'))
      .finally(() => {
        running.delete(job.id)
        void look()
      })
    running.set(job.id, { name: job.name, done })
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
