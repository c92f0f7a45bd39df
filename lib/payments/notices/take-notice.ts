import { createHash } from 'node:crypto'
import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import { sealBytes } from '@/lib/platform/crypto/company-key'
import { AppError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { systemContext } from '@/lib/platform/system-context'
import { processNoticeJob } from '../job-names'
import { findInbound, inboundHash } from '../settings/inbound'
import { countRepeat, insertNotice, type NoticeRow } from './repository'
import { verifyNotice } from './verify-notice'

function assertJson(bytes: Uint8Array): void {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('malformed_body')
  }
}

async function store(ctx: Context, companyId: string, bytes: Uint8Array): Promise<void> {
  const now = ctx.now()
  const id = newId('paymentNotice', now)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const row: NoticeRow = {
    id,
    companyId,
    source: 'pix_webhook',
    digest,
    state: 'received',
    repeats: 0,
    receivedAt: now,
    processedAt: 0,
    errorCode: '',
    blob: await sealBytes({ companyId, table: 'payment_notices', row: id }, bytes),
  }
  await transaction(async () => {
    if (await countRepeat(companyId, digest)) return
    if (!(await insertNotice(row))) {
      await countRepeat(companyId, digest)
      return
    }
    const own = systemContext(companyId, processNoticeJob, ctx.requestId, ctx.now)
    await enqueue(own, { name: processNoticeJob, payload: { notice_id: id }, key: id })
  })
}

export type NoticeCall = {
  /** The secret part of the address it came to. */
  token: string
  headers: Headers
  /** The body, read only once the address is known. */
  read: () => Promise<Uint8Array>
}

/**
 * Takes in a bank's notice: held against its company's secret, stored as it came (sealed), its processing queued. The
 * same bytes again only count. Nothing of it is read here beyond that it is JSON.
 * @throws AppError 404 for an address that no company has; 401 `signature_invalid`; 400 `malformed_body`
 */
export async function takeNotice(ctx: Context, { token, headers, read }: NoticeCall): Promise<void> {
  const inbound = token ? await findInbound(inboundHash(token)) : undefined
  if (!inbound) throw notFound('webhook')
  const bytes = await read()
  verifyNotice(inbound, bytes, headers)
  assertJson(bytes)
  await store(ctx, inbound.companyId, bytes)
}
