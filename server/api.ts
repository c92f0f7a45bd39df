import './check-environment'
import { refuse } from '@/lib/http/missing-route'
import { startProcess } from '@/lib/http/start-process'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { closeServer, nodeServer } from './node-http'
import { loadRoutes, type Route } from './routes'

/** How long answers under way may take after the process was asked to end. */
const graceMs = 10_000

/** Finds the route of a request; a known path with another method is 405 with `Allow`. */
function find(routes: Route[], method: string, path: string) {
  const matches = routes.filter((route) => route.pattern.test(path))
  const route = matches.find((candidate) => candidate.method === method)
  const methods = new Set(matches.map((candidate) => candidate.method))
  if (methods.has('GET')) methods.add('HEAD')
  return { route, allowed: [...methods] }
}

async function main(): Promise<void> {
  const routes = await loadRoutes()
  const stop = await startProcess()
  const server = nodeServer(
    async (request) => {
      const path = new URL(request.url).pathname
      const { route, allowed } = find(routes, request.method === 'HEAD' ? 'GET' : request.method, path)
      if (!route && allowed.length === 0) return refuse(new AppError('not_found', 'not_found'), request, path)
      if (!route) {
        const response = refuse(new AppError('method_not_allowed'), request, path)
        response.headers.set('allow', allowed.join(', '))
        return response
      }
      const found = route.pattern.exec(path)?.slice(1) ?? []
      const params = Object.fromEntries(route.names.map((name, i) => [name, decodeSegment(found[i] ?? '')]))
      return route.handler(request, { params: Promise.resolve(params) })
    },
    () => refuse(new AppError('malformed_body', 'malformed_request'), { headers: new Headers() }, '/'),
  )
  server.listen(env().PORT, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : env().PORT
    process.stdout.write(`${JSON.stringify({ listening: true, port })}\n`)
  })
  const end = async () => {
    await closeServer(server, graceMs)
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
