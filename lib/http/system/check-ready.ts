import { transaction } from '@/db/client'
import { countJobs } from '@/lib/platform/jobs/repository'

/** Tries what a request needs: a read, and the writer's lock (an empty transaction). */
export async function checkReady(): Promise<{ ready: boolean; checks: Record<string, 'ok' | 'failing'> }> {
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
      return 'ok' as const
    } catch {
      return 'failing' as const
    }
  }
  const checks = {
    database: await attempt(() => transaction(async () => undefined)),
    queue: await attempt(countJobs),
  }
  return { ready: Object.values(checks).every((state) => state === 'ok'), checks }
}
