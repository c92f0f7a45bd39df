import { transaction } from '@/db/client'
import { isUniqueViolation } from '@/db/errors'
import { newId } from '@/lib/platform/ids'
import { settingsOf } from '../../settings'
import { followingTarget, isShipped, shippedKeys, shippedRules } from '../core/shipped-rules'
import { insertRules, type RuleRow, rulesOf } from '../repository'
import { sealRecipients } from './recipients'

/** Seven and more: told apart from one's own by their keys. */
const order = (row: RuleRow) => (isShipped(row.key) ? shippedKeys.indexOf(row.key) : shippedKeys.length)

async function makeShipped(companyId: string, now: number): Promise<RuleRow[]> {
  const known = await rulesOf(companyId)
  const rows: RuleRow[] = []
  for (const key of shippedKeys.filter((name) => !known.some((row) => row.key === name))) {
    const id = newId('alertRule', now)
    const fresh = { openAlertId: '', seenSeq: 0, seenAt: 0, version: 1, createdAt: now, updatedAt: now }
    const blob = await sealRecipients({ companyId, id }, { emails: [], locale: 'pt-BR' })
    rows.push({ id, companyId, key, ...shippedRules[key], ...fresh, blob })
  }
  await insertRules(rows)
  return rulesOf(companyId)
}

/** Looked at again inside of the transaction: whoever came first made them, in this process or another. */
async function makeOnce(companyId: string, now: number): Promise<RuleRow[]> {
  try {
    return await transaction(() => makeShipped(companyId, now))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return rulesOf(companyId)
  }
}

/** The company's rules as they hold now, shipped ones first; those are made when they are first asked for. */
export async function ensureRules(companyId: string, now: number): Promise<RuleRow[]> {
  let rows = await rulesOf(companyId)
  if (shippedKeys.some((key) => !rows.some((row) => row.key === key))) rows = await makeOnce(companyId, now)
  const { rateTargetBasisPoints } = await settingsOf(companyId)
  const target = (rateTargetBasisPoints ?? 0) / 10_000
  return rows.map((row) => followingTarget(row, target)).toSorted((a, b) => order(a) - order(b))
}
