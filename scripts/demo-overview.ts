// The demo's figures: two months of invented events into the log, targets, and what the API says of them.
import { call, number, percent, progress, reais, say, settle } from './demo-api'
import { syntheticHistory } from './synthetic-history'

const batch = 1_000
const days = 60
const conversations = 2_800

type Accepted = { accepted: number; duplicates: string[]; rejected: unknown[] }
type Realtime = {
  timeframe: string
  summary: {
    total_conversations: number
    successful_payments: number
    total_recovery_amount: number
    average_response_time: number | null
    ai_accuracy: number | null
  }
  channels: Record<string, { conversations: number; success_rate: number | null }>
}

/** Sends them, sets targets, prints the founding document's answer. */
export async function fillOverview(portfolioId: string): Promise<void> {
  const now = Date.now()
  const events = [...syntheticHistory({ days, conversations, seed: 20_261_122, now, portfolioId })]
  events.sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1))
  const startedMs = performance.now()
  let accepted = 0
  for (let from = 0; from < events.length; from += batch) {
    const done = await call<Accepted>('POST', '/events', { events: events.slice(from, from + batch) })
    if (done.rejected.length > 0) throw new Error(`events were refused: ${JSON.stringify(done.rejected[0])}`)
    accepted += done.accepted
    progress((from + batch) / events.length, `${number.format(accepted)} events`)
  }
  const seconds = (performance.now() - startedMs) / 1000
  settle(
    `${number.format(accepted)} simulated events of ${number.format(conversations)} invented conversations in ${seconds.toFixed(1)} s, ${number.format(Math.round(accepted / seconds))} events/s, log and roll-ups on disk`,
  )
  const settings = await call<{ version: number }>('GET', '/metrics/settings')
  await call('PUT', '/metrics/settings', {
    monthly_target: 450_000,
    rate_target: 0.35,
    version: settings.version,
  })
  const { summary, channels, timeframe } = await call<Realtime>('GET', '/metrics/realtime?timeframe=30d&simulated=true')
  say(`  ${timeframe} (simulated)`)
  say(
    `  ${number.format(summary.total_conversations)} conversations, ${summary.successful_payments} payments, ${reais.format(summary.total_recovery_amount)} recovered, ` +
      `mean response ${summary.average_response_time} s, AI accuracy ${summary.ai_accuracy === null ? 'not judged' : percent(summary.ai_accuracy)}`,
  )
  for (const [name, { conversations: talks, success_rate: rate }] of Object.entries(channels)) {
    say(
      `  ${name.padEnd(10)} ${String(talks).padStart(6)} conversations, ${rate === null ? 'no rate' : percent(rate)} with a payment`,
    )
  }
}
