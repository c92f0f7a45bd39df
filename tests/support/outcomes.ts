import { filledDataset, sampleRows } from './datasets'
import type { Call } from './server'
import { decided, orders } from './trained-company'

/** Decides so many made-up orders and records the outcome of each; two of three were paid unless told otherwise. */
export async function decideOutcomes(call: Call, count: number, paid = (n: number) => n % 3 > 0): Promise<string[]> {
  const ids: string[] = []
  for (const [n, order] of orders(count).entries()) {
    const id = await decided(call, order)
    const { status, text } = await call('POST', `/decisions/${id}/outcome`, { json: { paid: paid(n) } })
    if (status !== 200) throw new Error(`the outcome answered ${status}: ${text}`)
    ids.push(id)
  }
  return ids
}

/** A company with a complete data set whose training waits. */
export async function waitingDataset(baseUrl: string) {
  const { call, id, complete } = await filledDataset(baseUrl, sampleRows(60))
  await complete()
  return { call, datasetId: id }
}
