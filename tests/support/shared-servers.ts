import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server'
import { sessionTestSecret } from './session-secret'

declare module 'vitest' {
  interface ProvidedContext {
    sharedServers: Record<string, { baseUrl: string; dataDir: string }>
  }
}

/** What most files need: one server that runs jobs, one that leaves them queued. Companies keep the files apart. */
const shared: Record<string, string>[] = [{ NEXTAUTH_SECRET: sessionTestSecret }, { AVAL_WORKER: 'off' }]

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await Promise.all(
    shared.map(async (env) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'aval-http-'))
      return { env, server: await startServer({ dataDir, env }) }
    }),
  )
  const known = running.map(({ env, server }) => [
    JSON.stringify(env),
    { baseUrl: server.baseUrl, dataDir: server.dataDir },
  ])
  project.provide('sharedServers', Object.fromEntries(known))
  return async () => {
    for (const { server } of running) {
      await server.stop()
      rmSync(server.dataDir, { recursive: true, force: true })
    }
  }
}
