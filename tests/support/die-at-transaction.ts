import type { Database } from '@/db/client'

/**
 * Lets this process die by SIGKILL at one of its outermost transactions (from 1): `inside`, with all its writes done
 * and nothing committed, or `after` its commit.
 */
export function dieAtTransaction(database: Database, wanted: number, moment: string): void {
  const die = () => process.kill(process.pid, 'SIGKILL')
  const real = database.transaction
  let count = 0
  let depth = 0
  database.transaction = async (run) => {
    if (depth > 0) return real(run)
    count += 1
    const isLast = count === wanted
    const done = await real(async () => {
      depth += 1
      try {
        const result = await run()
        if (isLast && moment === 'inside') die()
        return result
      } finally {
        depth -= 1
      }
    })
    if (isLast) die()
    return done
  }
}
