import { timingSafeEqual } from 'node:crypto'
import { Gauge } from 'prom-client'
import { metricsStreams } from '@/lib/analytics'
import { env } from '@/lib/platform/env'
import { unauthorized } from '@/lib/platform/errors'
import { countJobs } from '@/lib/platform/jobs/repository'
import { countOutbox } from '@/lib/platform/outbox/repository'
import { singleton } from '@/lib/platform/singleton'
import { isLoopback } from '../client-address'
import { metrics } from '../observe'

function assertAllowed(request: Request): void {
  const token = env().METRICS_TOKEN
  if (token === undefined) {
    if (!isLoopback(request)) throw unauthorized('missing_token')
    return
  }
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw unauthorized('invalid_token')
}

const jobGauge = () =>
  singleton('metrics-jobs', () => {
    const labelNames = ['name', 'state']
    return new Gauge({ name: 'aval_jobs', help: 'Jobs by kind and state', labelNames, registers: [metrics().registry] })
  })

const outboxGauges = () =>
  singleton('metrics-outbox', () => {
    const registers = [metrics().registry]
    return {
      pending: new Gauge({ name: 'aval_outbox_pending', help: 'Events that wait to be told', registers }),
      parked: new Gauge({ name: 'aval_outbox_parked', help: 'Events given up after the last attempt', registers }),
    }
  })

const streamGauges = () =>
  singleton('metrics-streams', () => {
    const registers = [metrics().registry]
    const help = 'Questions put to the store for open metrics streams'
    return {
      open: new Gauge({ name: 'aval_metrics_streams', help: 'Open metrics streams', registers }),
      reads: new Gauge({ name: 'aval_metrics_stream_reads', help, labelNames: ['kind'], registers }),
    }
  })

/** Every series of this process as Prometheus text. @throws AppError `unauthorized` */
export async function metricsText(request: Request): Promise<Response> {
  assertAllowed(request)
  const gauge = jobGauge()
  gauge.reset()
  for (const { name, state, count } of await countJobs()) gauge.set({ name, state }, Number(count))
  const outbox = await countOutbox()
  outboxGauges().pending.set(outbox.pending)
  outboxGauges().parked.set(outbox.parked)
  const streams = metricsStreams()
  streamGauges().open.set(streams.open)
  for (const [kind, count] of Object.entries(streams.reads)) streamGauges().reads.set({ kind }, count)
  const { registry } = metrics()
  return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } })
}
