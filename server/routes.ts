import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteHandler } from '@/lib/http'

export type Route = { method: string; pattern: RegExp; names: string[]; path: string; handler: RouteHandler }

/** `[id]` → one segment; `[...rest]` has no place in the API. */
function compile(path: string) {
  const names: string[] = []
  const source = path
    .split('/')
    .map((part) => {
      const name = /^\[(\w+)\]$/.exec(part)?.[1]
      if (!name) return part.replace(/[.*+?^${}()|\\]/g, '\\$&')
      names.push(name)
      return '([^/]+)'
    })
    .join('/')
  return { pattern: new RegExp(`^${source}/?$`), names }
}

/** Every route file of `app` whose exports come from `apiRoute`, as a table for a shell without Next. */
export async function loadRoutes(root = process.cwd()): Promise<Route[]> {
  const app = join(root, 'app')
  const files = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'route.ts')
    .map((entry) => join(entry.parentPath, entry.name))
  const routes: Route[] = []
  for (const file of files) {
    if (file.includes('[...')) continue
    const path = `/${relative(app, file)
      .replace(/\/?route\.ts$/, '')
      .replace(/\([^)]*\)\//g, '')}`
    const module = (await import(pathToFileURL(file).href)) as Record<string, RouteHandler>
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const handler = module[method]
      if (handler?.operation) routes.push({ method, path, handler, ...compile(path) })
    }
  }
  // Fixed segments win over parameters: `/datasets/upload` before `/datasets/[id]`.
  return routes.sort((a, b) => a.names.length - b.names.length)
}
