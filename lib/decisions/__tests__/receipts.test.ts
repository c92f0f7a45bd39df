import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import type { JobControl } from '@/lib/platform/jobs/define'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { storeExampleModel } from '@/tests/support/trained-model'
import { decideBatch } from '../decide-batch'
import { decideOrder } from '../decide-order'
import { getDecisionBatch } from '../get-batch'
import { type ReceiptReply, receiptReply } from '../receipts/contract'
import { issueReceipt } from '../receipts/issue-receipt'
import { verifyReceipt } from '../receipts/verify-receipt'
import { recordOutcome } from '../record-outcome'
import { reviewDecision } from '../review-decision'
import { runBatch } from '../run-batch'

useTestDatabase()
const features = { PefinNumOcorrencia: 4, score: 10, clisimples: false, regiao: 'Norte' }
const sign = async (typ: string, statement: unknown) => ({ kid: 'key_1', jws: JSON.stringify([typ, statement]) })
const readStatement = async (typ: string, jws: string) => {
  const [said, statement] = JSON.parse(jws)
  return said === typ ? statement : null
}
const sound = { signature: true, chain: true, inputs: true, model: true, replay: true }
let companies = 0

async function receipt() {
  companies += 1
  const ctx = testContext(`comp_receipt${companies}`)
  await storeExampleModel(ctx.companyId)
  const { row } = await decideOrder(ctx, { order_id: 'p1', features })
  const issued = await issueReceipt(ctx, row.id, sign)
  const verify = async (changes: Partial<ReceiptReply> = {}) =>
    (await verifyReceipt(ctx, { ...issued, ...changes }, readStatement)).checks
  return { ctx, row, issued, verify }
}

describe('a receipt', () => {
  it('says what was decided and holds, also after reviews and outcomes', async () => {
    const { ctx, row, issued, verify } = await receipt()
    expect(receiptReply.parse(JSON.parse(JSON.stringify(issued)))).toEqual(issued)
    expect(issued).toMatchObject({
      decision_id: row.id,
      order_id: 'p1',
      decision: 'rejected',
      model_hash: row.modelHash,
    })
    expect(Buffer.from(issued.probability_bits, 'hex').readDoubleBE()).toBe(row.probability)
    expect(issued.input_key).toBe(`${ctx.companyId}/1`)
    expect(await verify()).toEqual(sound)
    await reviewDecision(ctx, { id: row.id, decision: 'approved', reason: 'Conferido' })
    await recordOutcome(ctx, { id: row.id, paid: true })
    expect(await verify()).toEqual(sound)
  })

  it('of a batch holds by the chunk’s entry', async () => {
    const { ctx } = await receipt()
    const items = Array.from({ length: 130 }, (_, i) => ({ order_id: `b${i}`, features: { score: i } }))
    const { jobId } = await decideBatch(ctx, { items })
    const signal = new AbortController().signal
    await runBatch({ ...ctx, jobId, attempt: 1, signal, report: () => undefined } satisfies JobControl)
    const { page } = await getDecisionBatch(ctx, jobId, { limit: 200 })
    for (const at of [3, 120]) {
      const issued = await issueReceipt(ctx, page.data[at]?.row.id ?? '', sign)
      expect(issued.audit.action).toBe('decision.batch_made')
      expect((await verifyReceipt(ctx, issued, readStatement)).valid).toBe(true)
    }
  })

  it('tells what was touched: the receipt itself', async () => {
    const { issued, verify } = await receipt()
    expect(await verify({ decision: 'approved' })).toEqual({ ...sound, signature: false, replay: false })
    expect(await verify({ order_id: 'p2' })).toEqual({ ...sound, signature: false })
    expect(await verify({ input_hash: '0'.repeat(64) })).toEqual({ ...sound, signature: false, inputs: false })
    expect(await verify({ model_hash: '0'.repeat(64) })).toEqual({ ...sound, signature: false, model: false })
    const audit = { ...issued.audit, previous_hash: '0'.repeat(64) }
    expect(await verify({ audit })).toEqual({ ...sound, signature: false, chain: false })
    const elsewhere = { ...issued.signature, jws: JSON.stringify(['JWT', { ...issued, signature: undefined }]) }
    expect(await verify({ signature: elsewhere })).toEqual({ ...sound, signature: false })
  })

  it('tells what was touched: the decision and the trail', async () => {
    const { row, issued, verify } = await receipt()
    const { decisions, auditEntries } = tables
    const set = (to: Partial<typeof decisions.$inferInsert>) =>
      db().update(decisions).set(to).where(eq(decisions.id, row.id))
    await set({ label: 'liberado' })
    expect(await verify()).toEqual({ ...sound, chain: false })
    await set({ label: row.label, probability: 0.99 })
    expect(await verify()).toEqual({ ...sound, chain: false, replay: false })
    await set({ probability: row.probability })
    expect(await verify()).toEqual(sound)
    await db().update(auditEntries).set({ requestId: 'req_else' }).where(eq(auditEntries.id, issued.audit.entry_id))
    expect(await verify()).toEqual({ ...sound, chain: false })
  })

  it('is nobody else’s', async () => {
    const { issued, row } = await receipt()
    const other = testContext('comp_other')
    await expect(issueReceipt(other, row.id, sign)).rejects.toMatchObject({ code: 'not_found' })
    await expect(verifyReceipt(other, issued, readStatement)).rejects.toMatchObject({ code: 'not_found' })
    const forged = { ...issued, company_id: 'comp_other' }
    await expect(verifyReceipt(other, forged, readStatement)).rejects.toMatchObject({ code: 'not_found' })
  })
})
