import { z } from 'zod'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { parseInput } from '@/lib/platform/parse-input'
import { changesFrom, pathOfField } from './changes'
import { type BusinessRules, businessRulesInput } from './schemas'
import { storeLevel } from './store-level'
import { wireNames } from './wire-fields'

const prefix = 'business_rules.'
const input = z.object({ business_rules: businessRulesInput })

/**
 * Sets what an ingest says about its portfolio, inside the caller's transaction and with its own audit entry. Rules that
 * hold already make no version; contact rules looser than the company's are kept and have no effect.
 * @returns the portfolio's version, and whether this call made it
 * @throws AppError `validation_failed` or `policy_forbidden`, naming `business_rules.<field>`
 */
export async function setPortfolioRules(
  ctx: Context,
  portfolioId: string,
  rules: BusinessRules,
): Promise<{ version: number; changed: boolean }> {
  const { business_rules: parsed } = parseInput(input, { business_rules: rules })
  const { level, changed } = await storeLevel(ctx, portfolioId, changesFrom(parsed, prefix), {
    refuseLooser: false,
    pathOf: pathOfField(prefix),
  })
  const version = level?.version ?? 0
  if (changed.length > 0) {
    await recordAudit(ctx, {
      action: 'policy.updated',
      resource: { type: 'portfolio', id: portfolioId },
      details: { version, fields: changed.map((field) => wireNames[field]), from: 'ingest' },
    })
  }
  return { version, changed: changed.length > 0 }
}
