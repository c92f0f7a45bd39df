import { z } from 'zod'
import { operation } from '@/lib/platform/operation'

const check = z.object({ status: z.enum(['ok', 'failing']), checks: z.record(z.string(), z.enum(['ok', 'failing'])) })
const form = { method: 'GET', root: true, tag: 'System', auth: 'public', scope: null } as const

export const healthOperation = operation({
  ...form,
  id: 'health',
  path: '/health',
  summary: 'The process is alive',
  replies: { 200: { description: 'Alive', schema: z.object({ status: z.literal('ok') }) } },
})

export const readyOperation = operation({
  ...form,
  id: 'ready',
  path: '/ready',
  summary: 'Database, migrations and queue are usable',
  replies: {
    200: { description: 'Ready', schema: check },
    503: { description: 'Not ready; the failing checks are named', schema: check },
  },
})

export const metricsOperation = operation({
  ...form,
  id: 'metrics',
  path: '/metrics',
  summary: 'Prometheus text',
  description: 'With METRICS_TOKEN set, needs it as a bearer token; without it answers loopback callers alone.',
  replies: { 200: { description: 'Series', contentType: 'text/plain' } },
  problems: [401],
})

export const openapiOperation = operation({
  ...form,
  root: false,
  id: 'openapi',
  path: '/openapi.json',
  summary: 'This document',
  replies: { 200: { description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) } },
})

export const systemOperations = [healthOperation, readyOperation, metricsOperation, openapiOperation]
