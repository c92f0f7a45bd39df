import { transaction } from '@/db/client'
import { getAlertRow } from '@/lib/platform/alerts'
import type { Context } from '@/lib/platform/context'
import { systemContext } from '@/lib/platform/system-context'
import { findHead } from '../../read/repository'
import { judgeRule, type Verdict } from '../core/judge-rule'
import { canHaveChanged } from '../core/rule-window'
import { detailsOf } from '../raised/details'
import { claimRule, markSeen, type RuleRow } from '../repository'
import { ensureRules } from '../rules/ensure-rules'
import { readRules } from './read-rules'
import { beginAlert, endAlert, followAlert, type Read } from './settle-rule'

const minuteMs = 60_000

export type Evaluation = { judged: number; raised: number; resolved: number }

async function verdictOf(rule: RuleRow, { reading }: Read, now: number): Promise<Verdict> {
  const open = rule.openAlertId !== ''
  const thinSince = open ? (detailsOf(await getAlertRow(rule.companyId, rule.openAlertId)).thinSince ?? 0) : 0
  return judgeRule(rule, reading, { open, thinSince }, now, rule.windowMinutes * minuteMs)
}

/** Moves one rule on, once across processes: whoever read it at an older state changes nothing. */
async function settle(ctx: Context, rule: RuleRow, read: Read, verdict: Verdict, seenSeq: number): Promise<boolean> {
  return transaction(async () => {
    const seen = { seenSeq, seenAt: ctx.now() }
    if (!(await claimRule(rule, { ...seen, openAlertId: verdict.does === 'resolve' ? '' : rule.openAlertId })))
      return false
    if (verdict.does === 'raise') {
      const openAlertId = await beginAlert(ctx, rule, read)
      await claimRule({ ...rule, ...seen }, { ...seen, openAlertId })
    } else if (verdict.does === 'resolve') await endAlert(ctx, rule, verdict.ending ?? 'recovered', read)
    else await followAlert(ctx, rule, read, verdict.thinSince)
    return true
  })
}

/**
 * Judges a company's rules whose figures can have changed since they were looked at. Any number of processes may do so
 * at once and at any time, in any order: an alert is raised once, resolved once, and evaluating again changes nothing.
 */
export async function evaluateRules(companyId: string, now: () => number = Date.now): Promise<Evaluation> {
  const done: Evaluation = { judged: 0, raised: 0, resolved: 0 }
  const head = await findHead(companyId)
  if (!head) return done
  const at = now()
  const ctx = systemContext(companyId, 'analytics.alerts', 'evaluate-alerts', () => at)
  const rules = (await ensureRules(companyId, at)).filter((rule) => rule.enabled && canHaveChanged(rule, head, at))
  const quiet: string[] = []
  for (const { rule, ...read } of await readRules(companyId, rules, at)) {
    done.judged += 1
    const verdict = await verdictOf(rule, read, at)
    if (verdict.does === 'stay' && rule.openAlertId === '') {
      quiet.push(rule.id)
      continue
    }
    if (!(await settle(ctx, rule, read, verdict, head.seq))) continue
    if (verdict.does === 'raise') done.raised += 1
    if (verdict.does === 'resolve') done.resolved += 1
  }
  await transaction(() => markSeen(companyId, quiet, { seenSeq: head.seq, seenAt: at }))
  return done
}
