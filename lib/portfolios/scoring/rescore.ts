import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { JobControl } from '@/lib/platform/jobs/define'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { systemContext } from '@/lib/platform/system-context'
import { featuresOf } from '../core/features'
import { deleteDebts, insertDebts, openDebtsWithReach } from '../debts/repository'
import { portfolioEvents } from '../events'
import { portfolioIds } from '../portfolios/repository'
import { settlePortfolio } from '../portfolios/settle-portfolio'
import { type Scorer, scorerOf } from './scorer'

export const rescorePayload = z.object({})
const pageRows = 500

/** One page after `afterId`, scored and written in one transaction. */
async function rescorePage(companyId: string, scorer: Scorer, afterId: string, now: number) {
  return transaction(async () => {
    const page = await openDebtsWithReach(companyId, afterId, pageRows)
    if (page.length === 0) return { last: undefined, count: 0 }
    const features = page.map(({ debt, phoneIndex, emailIndex }) =>
      featuresOf(debt, { phone: phoneIndex !== '', email: emailIndex !== '' }),
    )
    const probabilities = scorer.probabilities(features)
    const rows = page.map(({ debt }, place) => {
      const probability = probabilities[place] as number
      return {
        ...debt,
        probability,
        scoreSource: scorer.source,
        scoreVersion: scorer.version,
        expectedCents: Math.round(debt.overdueCents * probability),
        scoredAt: now,
      }
    })
    const ids = rows.map(({ id }) => id)
    await deleteDebts(companyId, ids)
    await insertDebts(rows)
    return { last: ids.at(-1), count: rows.length }
  })
}

/** Scores every open debt of a company anew with what is in use now, and brings sums and thirds up to date. */
export async function rescore(_payload: z.output<typeof rescorePayload>, control: JobControl) {
  const { companyId, jobId, now, signal } = control
  const scorer = await scorerOf(companyId)
  let debts = 0
  let afterId: string | undefined = ''
  while (afterId !== undefined) {
    signal.throwIfAborted()
    const page = await rescorePage(companyId, scorer, afterId, now())
    debts += page.count
    afterId = page.last
    control.report(0.5, 'scoring')
    await nextTurn()
  }
  for (const id of await portfolioIds(companyId)) await settlePortfolio(companyId, id, now())
  const ctx = systemContext(companyId, 'portfolios.score', jobId, now)
  const told = { debts, source: scorer.source, version: scorer.version }
  await transaction(async () => {
    await recordAudit(ctx, {
      action: 'debt.rescored',
      resource: { type: 'recovery_model', id: scorer.version },
      details: told,
    })
    await emit(ctx, { type: portfolioEvents.scored, payload: told })
  })
  scheduleRelay()
  return told
}
