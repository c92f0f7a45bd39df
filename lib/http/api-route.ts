import type { z } from 'zod'
import { openDatabase } from '@/db/client'
import { type Locale, rolePermissions, type Scope } from '@/db/constants/identity'
import { type Context, requireScope } from '@/lib/platform/context'
import { AppError } from '@/lib/platform/errors'
import type { Operation } from '@/lib/platform/operation'
import { parseInput } from '@/lib/platform/parse-input'
import { authenticate } from './authenticate'
import { defaultMaxBodyBytes, mediaType, parseJson, readBytes } from './body'
import { clientAddress } from './client-address'
import { once } from './idempotency/once'
import { onceStreamed } from './idempotency/once-streamed'
import { observeRequest } from './observe'
import { type Problem, problemOf, problemResponse } from './problem'
import { takeQuota } from './rate-limit'
import { requestIdOf } from './request-id'
import { guardStream } from './stream-standing'
import { localeOf } from './translate'

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
export type Call<P, Q, B> = { ctx: Context; params: Out<P>; query: Out<Q>; body: Out<B>; request: Request }
export type RouteHandler = ((request: Request, extra?: { params?: Promise<unknown> }) => Promise<Response>) & {
  operation: Operation
}

/** A fault on its way out, for an operation whose readers are people: it answers in its own form. */
export type Refusal = { problem: Problem; reason: string; request: Request; locale: Locale }

/** JSON in the product's form. */
export const reply = (status: number, body?: unknown, headers?: HeadersInit): Response => {
  if (body === undefined) return new Response(null, { status, ...(headers && { headers }) })
  const all = new Headers(headers)
  all.set('content-type', 'application/json; charset=utf-8')
  all.set('cache-control', 'no-store')
  return new Response(JSON.stringify(body), { status, headers: all })
}

const publicContext = {
  companyId: 'public',
  actor: { type: 'public', id: 'public' },
  scopes: new Set<Scope>(),
  permissions: rolePermissions.viewer,
} as const

/**
 * Makes a route from a declared operation: request id → quota → authentication → scope → parsing → idempotency →
 * handler → answer. Takes a web `Request` and gives a web `Response`, so any shell can serve it.
 */
export function apiRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  handler: (call: Call<P, Q, B>) => Promise<Response>,
  refuse?: (refusal: Refusal) => Promise<Response>,
): RouteHandler {
  async function answer(request: Request, rawParams: unknown, requestId: string, headers: Headers): Promise<Response> {
    const locale = localeOf(request)
    const principal = operation.auth === 'public' ? undefined : await authenticate(request)
    const caller = principal ? `${principal.companyId}|${principal.actor.id}` : clientAddress(request)
    const rate = takeQuota(caller, operation.rate ?? 'default', Date.now())
    for (const [name, value] of Object.entries(rate.headers)) headers.set(name, value)
    if (!rate.allowed) throw new AppError('rate_limited')
    const ctx: Context = { ...publicContext, ...principal, locale, requestId, now: Date.now }
    if (operation.scope) requireScope(ctx, operation.scope)

    const url = new URL(request.url)
    const params = (operation.params ? parseInput(operation.params, rawParams) : undefined) as Out<P>
    const query = (
      operation.query ? parseInput(operation.query, Object.fromEntries(url.searchParams)) : undefined
    ) as Out<Q>
    let bytes: Uint8Array = new Uint8Array()
    let body = undefined as Out<B>
    if (operation.streamed) assertStreamType(operation.streamed, request)
    else if (operation.body) {
      bytes = await readBytes(request, operation.maxBodyBytes ?? defaultMaxBodyBytes)
      body = parseInput(operation.body, parseJson(bytes, mediaType(request))) as Out<B>
    }
    const run = (asked = request) => handler({ ctx, params, query, body, request: asked })
    if (operation.method === 'GET' && principal) return guardStream(await run(), request, principal, operation.scope)
    const key = operation.method === 'POST' ? request.headers.get('idempotency-key') : null
    if (key === null || (operation.streamed && !operation.streamed.replayed)) return run()
    const companyId = ctx.companyId === 'public' ? `public|${caller}` : `${ctx.companyId}|${ctx.actor.id}`
    const keyed = { companyId, key, now: ctx.now() }
    const prefix = [operation.id, url.pathname, url.search]
    if (operation.streamed) return onceStreamed({ ...keyed, prefix }, request, run)
    return once({ ...keyed, fingerprint: [...prefix, bytes], apart: operation.apart ?? false }, run)
  }

  const route = async (request: Request, extra?: { params?: Promise<unknown> }): Promise<Response> => {
    const startedMs = performance.now()
    const requestId = requestIdOf(request)
    const headers = new Headers({ 'x-request-id': requestId })
    const path = new URL(request.url).pathname
    let response: Response
    try {
      await openDatabase()
      response = await answer(request, (await extra?.params) ?? {}, requestId, headers)
    } catch (error) {
      const asked = { requestId, locale: localeOf(request), path }
      if (refuse) {
        const { body, reason } = problemOf(error, asked)
        response = await refuse({ problem: body, reason, request, locale: asked.locale })
      } else response = problemResponse(error, asked)
    }
    for (const [name, value] of headers) response.headers.set(name, value)
    observeRequest(operation, response.status, performance.now() - startedMs, requestId)
    return response
  }
  return Object.assign(route, { operation: operation as unknown as Operation })
}

function assertStreamType(streamed: NonNullable<Operation['streamed']>, request: Request): void {
  const accepted = streamed.contentTypes
  if (!accepted.includes(mediaType(request))) {
    throw new AppError('unsupported_media_type', 'unsupported_media_type', { accepted: accepted.join(', ') })
  }
  if (Number(request.headers.get('content-length') ?? 0) > streamed.maxBytes) {
    throw new AppError('payload_too_large', 'payload_too_large', { max_bytes: streamed.maxBytes })
  }
}
