import { problemResponse } from '@/lib/http/problem'
import { startProcess } from '@/lib/http/start-process'
import { localeOf } from '@/lib/http/translate'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { nodeServer } from './node-http'
import { loadRoutes, type Route } from './routes'

/** Finds the route of a request; a known path with another method is 405 with `Allow`. */
function find(routes: Route[], method: string, path: string) {
  const matches = routes.filter((route) => route.pattern.test(path))
  const route = matches.find((candidate) => candidate.method === method)
  return { route, allowed: matches.map((candidate) => candidate.method) }
}

async function main(): Promise<void> {
  const routes = await loadRoutes()
  const stop = await startProcess()
  const server = nodeServer(async (request) => {
    const path = new URL(request.url).pathname
    const { route, allowed } = find(routes, request.method === 'HEAD' ? 'GET' : request.method, path)
    if (!route) {
      const asked = { requestId: newId('request'), locale: localeOf(request), path }
      if (allowed.length === 0) return problemResponse(new AppError('not_found', 'not_found'), asked)
      const response = problemResponse(new AppError('method_not_allowed'), asked)
      response.headers.set('allow', allowed.join(', '))
      return response
    }
    const found = route.pattern.exec(path)?.slice(1) ?? []
    const params = Object.fromEntries(route.names.map((name, i) => [name, decodeSegment(found[i] ?? '')]))
    return route.handler(request, { params: Promise.resolve(params) })
  })
  server.listen(env().PORT, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : env().PORT
    process.stdout.write(`${JSON.stringify({ listening: true, port })}\n`)
  })
  const end = async () => {
    server.close()
    server.closeIdleConnections()
    await stop()
    process.exit(0)
  }
  process.once('SIGTERM', () => void end())
  process.once('SIGINT', () => void end())
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
