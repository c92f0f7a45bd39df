// The demo's loop: orders that the model never saw are decided in one batch, and what became of the approved ones is told.
import { call, number, pause, percent, progress, settle } from './demo-api'

const atOnce = 8

type Item = Record<string, number | string>
type Decided = { decision_id: string; order_id: string; decision: string }
type Batch = { status: string; progress: number; data: Decided[]; next_cursor: string | null }

async function decided(jobId: string): Promise<Decided[]> {
  for (;;) {
    const { status, progress: share } = await call<Batch>('GET', `/decisions/batch/${jobId}?limit=1`)
    if (status === 'succeeded') break
    if (status === 'failed' || status === 'cancelled') throw new Error(`the batch ${status}`)
    progress(share / 2, 'deciding')
    await pause(100)
  }
  const rows: Decided[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Batch = await call('GET', `/decisions/batch/${jobId}?limit=200${cursor && `&cursor=${cursor}`}`)
    rows.push(...page.data)
    cursor = page.next_cursor
  }
  return rows
}

/**
 * Rejected orders were never invoiced, so nobody knows what they would have done: only approved ones have an outcome.
 * What a bad one lost is the bill of the set's last month, its own currency read as BRL.
 */
export async function closeLoop(items: Item[]): Promise<void> {
  const { job_id: jobId } = await call<{ job_id: string }>('POST', '/decisions/batch', {
    items: items.map(({ default_next_month: _, pedid, ...features }) => ({ order_id: pedid, features })),
  })
  const rows = await decided(jobId)
  const byOrder = new Map(items.map((item) => [String(item['pedid']), item]))
  const approved = rows.filter(({ decision }) => decision === 'approved')
  let told = 0
  let bad = 0
  const queue = [...approved]
  const lane = async () => {
    for (let row = queue.pop(); row; row = queue.pop()) {
      const item = byOrder.get(row.order_id)
      const paid = Number(item?.['default_next_month']) === 0
      if (!paid) bad += 1
      const lost = Math.max(0, Number(item?.['BILL_AMT1']))
      await call('POST', `/decisions/${row.decision_id}/outcome`, { paid, ...(!paid && { amount_lost: lost }) })
      told += 1
      progress(0.5 + told / approved.length / 2, `${told} outcomes`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  settle(
    `${number.format(rows.length)} orders the model never saw decided in one batch: ${percent(approved.length / rows.length)} approved, of which ${percent(bad / approved.length)} did not pay; outcomes recorded`,
  )
}
