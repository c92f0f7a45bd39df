// The product's main job over its public API, told line by line: credit on shipped real data, collections on invented people.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { call, live, number, pause, percent, progress, say, url } from './demo-api'
import { payAndReconcile } from './demo-bank'
import { closeLoop } from './demo-loop'
import { fillOverview } from './demo-overview'
import { ingestPortfolio } from './demo-portfolio'
import { playTalks } from './demo-talks'

const batchSize = 500
/** Kept back as the orders of a later month. */
const later = 1_000

type Item = Record<string, number | string>
type Metrics = { accuracy: number; auc: number; ks: number; brier: number; approval_rate: number }
type Model = {
  model_id: string
  version: number
  algorithm: string
  training_rows: number
  test_rows: number
  train_ms: number
  threshold: number
  metrics: Metrics
  confusion_matrix: { labels: [string, string]; matrix: [[number, number], [number, number]] }
}
type Decision = {
  decision: string
  label: string
  probability: number
  threshold: number
  reasons: { text: string; contribution: number }[]
  counterfactual: { label: string; from: unknown; to: unknown }[]
  latency_ms: number
}

async function serverUp(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await fetch(`${url}/ready`).catch(() => undefined)
    if (ready?.ok) return
    await pause(100)
  }
  throw new Error('the server did not become ready within 30 s')
}

function readOrders(): Item[] {
  const csv = gunzipSync(readFileSync('public/samples/taiwan-credit-default.csv.gz'))
  const rows = parse(csv, {
    columns: true,
    cast: (value, { header }) => (header || value === '' ? value : Number(value)),
  }) as Item[]
  return rows.map((row, i) => ({ pedid: `TW-${i + 1}`, ...row }))
}

async function send(items: Item[]): Promise<{ datasetId: string; jobId: string }> {
  const { dataset_id: datasetId } = await call<{ dataset_id: string }>('POST', '/datasets', {
    name: 'Taiwan 2005, cartões (UCI 350)',
    target: 'default_next_month',
    approve_label: '0',
    reject_label: '1',
    id_columns: ['pedid'],
    label_meaning: 'payment_outcome',
  })
  const startedMs = performance.now()
  for (let start = 0; start < items.length; start += batchSize) {
    await call('POST', `/datasets/${datasetId}/batches`, {
      sequence: start / batchSize,
      items: items.slice(start, start + batchSize),
    })
    const sent = Math.min(start + batchSize, items.length)
    progress(sent / items.length, `${number.format(sent)} rows`)
  }
  const seconds = (performance.now() - startedMs) / 1000
  const rate = number.format(Math.round(items.length / seconds))
  const done = await call<{ training_job_id: string }>('POST', `/datasets/${datasetId}/complete`)
  say(
    `${live ? '\r' : ''}  ${number.format(items.length)} rows in ${items.length / batchSize} batches of ${batchSize}: ${seconds.toFixed(1)} s, ${rate} rows/s`.padEnd(
      70,
    ),
  )
  return { datasetId, jobId: done.training_job_id }
}

async function trained(jobId: string): Promise<Model> {
  type Job = { status: string; progress: number; stage: string; model_id: string | null; error: unknown }
  for (;;) {
    const job = await call<Job>('GET', `/training-jobs/${jobId}`)
    progress(job.progress, job.stage)
    if (job.status === 'succeeded' && job.model_id) return call<Model>('GET', `/models/${job.model_id}`)
    if (job.status === 'failed' || job.status === 'cancelled')
      throw new Error(`training ${job.status}: ${JSON.stringify(job.error)}`)
    await pause(50)
  }
}

function table(model: Model): string {
  const [approve, reject] = model.confusion_matrix.labels.map((label) => (label === '0' ? 'paid (0)' : 'default (1)'))
  const cell = (text: string | number) => String(typeof text === 'number' ? number.format(text) : text).padStart(22)
  const [[tp, fn], [fp, tn]] = model.confusion_matrix.matrix
  return [
    `  ${cell('')}${cell(`model: ${approve}`)}${cell(`model: ${reject}`)}`,
    `  ${cell(`was: ${approve}`)}${cell(tp)}${cell(fn)}`,
    `  ${cell(`was: ${reject}`)}${cell(fp)}${cell(tn)}`,
  ].join('\n')
}

async function main(): Promise<void> {
  say(
    '\nAval: from a company’s rows to an explained credit decision, and from overdue debts to money matched to the centavo',
  )
  await serverUp()
  const me = await call<{ company_id: string }>('GET', '/companies/me')
  say(`\n1. Company registered: ${process.env['DEMO_COMPANY']} (${me.company_id}), labelled as a demonstration`)
  say('\n2. Sending UCI data set 350, card holders in Taiwan 2005 (CC BY 4.0)')
  const rows = readOrders()
  const [items, unseen] = [rows.slice(0, -later), rows.slice(-later)]
  const { jobId } = await send(items)
  say('\n3. Training started by itself')
  const model = await trained(jobId)
  const { metrics } = model
  const counted = `${number.format(model.training_rows)} training rows, ${number.format(model.test_rows)} held out`
  say(
    `${live ? '\r' : ''}  version ${model.version}, ${model.algorithm}, ${counted}, ${Math.round(model.train_ms)} ms`.padEnd(
      80,
    ),
  )
  say(
    `\n  accuracy ${percent(metrics.accuracy)}   AUC ${metrics.auc.toFixed(4)}   KS ${metrics.ks.toFixed(4)}   Brier ${metrics.brier.toFixed(4)}   approved ${percent(metrics.approval_rate)}`,
  )
  say(`\n  Confusion matrix on the ${number.format(model.test_rows)} held-out rows, threshold ${model.threshold}`)
  say(table(model))
  const order = items.find((item) => Number(item['PAY_0']) >= 2) ?? (items[0] as Item)
  const { default_next_month: _, pedid, ...features } = order
  const decision = await call<Decision>('POST', '/decisions', { order_id: pedid, features })
  say(
    `\n4. Order ${pedid}: ${decision.decision.toUpperCase()}, probability of approval ${percent(decision.probability)}, threshold ${percent(decision.threshold)}, decided in ${decision.latency_ms.toFixed(1)} ms`,
  )
  for (const reason of decision.reasons.slice(0, 5)) {
    say(`   ${(reason.contribution * 100).toFixed(1).padStart(6)} points  ${reason.text}`)
  }
  const changes = decision.counterfactual.map(({ label, from, to }) => `${label} from ${from ?? 'missing'} to ${to}`)
  say(changes.length > 0 ? `   It would turn with: ${changes.join('; ')}` : '   No plausible change turns it.')
  say(`\n   The loop: ${number.format(later)} more orders, and what became of those approved`)
  await closeLoop(unseen)
  say('\n5. A portfolio of invented customers (fixed seed, marked synthetic)')
  const { portfolioId, customers } = await ingestPortfolio()
  say(
    '\n6. Conversations in the simulator; personas by their rules, offers by the policy, every reply through the guard',
  )
  await playTalks(customers)
  say('\n7. A simulated bank pays some of them; its statement against our ledger')
  await payAndReconcile()
  say('\n8. Two months of invented events in the log, and what the metrics say of it')
  await fillOverview(portfolioId)
  const verdict = await call<{ valid: boolean; entries: number }>('GET', '/audit-log/verify')
  say(`\n9. Audit chain ${verdict.valid ? 'valid' : 'BROKEN'}: ${verdict.entries} entries`)
}

main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
