import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { log } from '@/lib/platform/log'
import { singleton } from '@/lib/platform/singleton'

/** Prometheus series of this process. */
export const metrics = () =>
  singleton('metrics', () => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry, prefix: 'aval_' })
    const labelNames = ['operation', 'status']
    return {
      registry,
      requests: new Counter({
        name: 'aval_http_requests_total',
        help: 'Answers by operation and status',
        labelNames,
        registers: [registry],
      }),
      seconds: new Histogram({
        name: 'aval_http_request_seconds',
        help: 'Time to answer by operation',
        labelNames: ['operation'],
        buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
        registers: [registry],
      }),
    }
  })

/** Counts an answer and logs one line for it. */
export function observeRequest(operation: { id: string }, status: number, ms: number, requestId: string): void {
  metrics().requests.inc({ operation: operation.id, status: String(status) })
  metrics().seconds.observe({ operation: operation.id }, ms / 1000)
  log().info({ requestId, operation: operation.id, status, ms: Math.round(ms * 10) / 10 }, 'answered')
}
