import { alertMetricFacts } from '@/db/constants/alerts'
import type { AuditNote } from '@/lib/platform/audit/record'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { AppError, conflict, type Fault, invalid } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { centsFromDecimal } from '@/lib/platform/money'
import { type Names, namesOf } from '../../names'
import type { AlertRulesReply } from '../contract'
import { isShipped, type RuleContent } from '../core/shipped-rules'
import { endAlert } from '../evaluate/settle-rule'
import { deleteRule, insertRules, type RuleRow, updateRule } from '../repository'
import { putRulesInput, type RuleFigures, type RuleInput } from '../schemas'
import { isOwnName } from '../words'
import { ensureRules } from './ensure-rules'
import { portfolioFaults } from './known-portfolios'
import { rulesReply, setVersion } from './list-rules'
import { readRecipients, sealRecipients } from './recipients'

/** A figure of the wire in the metric's own unit. */
const stored = (metric: RuleFigures['metric'], figure: number) =>
  alertMetricFacts[metric].unit === 'cents' ? centsFromDecimal(figure, 'threshold') : figure

export const figuresOf = (asked: RuleFigures) => ({
  name: asked.name,
  metric: asked.metric,
  dimension: asked.dimension,
  value: asked.dimension_value,
  simulated: asked.simulated,
  windowMinutes: asked.window_minutes,
  direction: asked.direction,
  threshold: stored(asked.metric, asked.threshold),
  clearAt: stored(asked.metric, asked.clear_at),
  minimumCount: asked.minimum_count,
})

const contentOf = (asked: RuleInput, key: string, names: Names): RuleContent => ({
  ...figuresOf(asked),
  name: isOwnName({ key, ...figuresOf(asked) }, names) ? asked.name : '',
  severity: asked.severity,
  quietFrom: asked.quiet_from,
  quietTo: asked.quiet_to,
  deliver: [...new Set(asked.deliver)].toSorted(),
  enabled: asked.enabled,
})

/** Names of the fields that differ. */
const changedFields = (row: RuleRow, content: RuleContent): string[] =>
  Object.entries(content).flatMap(([name, value]) =>
    JSON.stringify(row[name as keyof RuleContent]) === JSON.stringify(value) ? [] : [name],
  )

/** A change of these makes it another question: what was open of the old one ends. */
const questions = ['metric', 'dimension', 'value', 'simulated', 'windowMinutes', 'direction']

const told = ({ metric, dimension, value, threshold, direction, enabled }: RuleContent) => ({
  metric,
  dimension,
  value,
  threshold,
  direction,
  enabled,
})
const note = (action: string, id: string, details: Record<string, unknown>): AuditNote => ({
  action,
  resource: { type: 'alert_rule', id },
  details,
})

async function create(ctx: Context, asked: RuleInput, names: Names): Promise<AuditNote> {
  const now = ctx.now()
  const id = newId('alertRule', now)
  const content = contentOf(asked, id, names)
  const blob = await sealRecipients(
    { companyId: ctx.companyId, id },
    { emails: asked.emails ?? [], locale: ctx.locale },
  )
  const fresh = { openAlertId: '', seenSeq: 0, seenAt: 0, version: 1, createdAt: now, updatedAt: now }
  await insertRules([{ id, companyId: ctx.companyId, key: id, ...content, ...fresh, blob }])
  return note('alert_rule.created', id, { after: told(content) })
}

async function change(ctx: Context, row: RuleRow, asked: RuleInput, names: Names): Promise<AuditNote | null> {
  // The editor sends a name back that nobody gave: it stays none, also where the rule now watches something else.
  const isUnnamed = row.name === '' && !isOwnName({ ...row, name: asked.name }, names)
  const content = contentOf(isUnnamed ? { ...asked, name: '' } : asked, row.key, names)
  const fields = changedFields(row, content)
  const { emails: before } = await readRecipients(row)
  const emails = [...new Set(asked.emails ?? before)]
  if (content.deliver.includes('email') && emails.length === 0)
    throw invalid('validation_failed', {}, [{ path: 'rules', code: 'alert_emails_missing' }])
  const readdressed = JSON.stringify(emails) !== JSON.stringify(before)
  if (fields.length === 0 && !readdressed) return null
  const asksOther = fields.some((field) => questions.includes(field))
  const ends = row.openAlertId !== '' && (asksOther || !content.enabled)
  if (ends) await endAlert(ctx, row, 'rule_changed')
  const fresh =
    ends || asksOther || fields.includes('enabled') ? { openAlertId: '', seenSeq: 0, seenAt: 0 } : { seenSeq: 0 }
  const blob = await sealRecipients(row, { emails, locale: ctx.locale })
  const version = row.version + 1
  const done = await updateRule(ctx.companyId, row.id, row.version, {
    ...content,
    ...fresh,
    blob,
    version,
    updatedAt: ctx.now(),
  })
  if (!done) throw conflict('alert_rules_changed')
  return note('alert_rule.changed', row.id, {
    version,
    fields: [...fields, ...(readdressed ? ['emails'] : [])],
    before: told(row),
    after: told(content),
  })
}

async function remove(ctx: Context, row: RuleRow): Promise<AuditNote> {
  if (row.openAlertId !== '') await endAlert(ctx, row, 'rule_changed')
  await deleteRule(ctx.companyId, row.id)
  return note('alert_rule.removed', row.id, { before: told(row) })
}

/** Shipped rules are switched off, not left out; ids are the company's own, each once. */
function faultsOf(rows: readonly RuleRow[], asked: readonly RuleInput[]): Fault[] {
  const ids = asked.flatMap(({ rule_id: id }) => (id === undefined ? [] : [id]))
  const faults: Fault[] = asked.flatMap(({ rule_id: id, deliver, emails }, place) => {
    const path = `rules[${place}]`
    if (id !== undefined && (!rows.some((row) => row.id === id) || ids.indexOf(id) !== ids.lastIndexOf(id)))
      return [{ path: `${path}.rule_id`, code: 'alert_rule_unknown' }]
    const isMissing = id === undefined && deliver.includes('email') && !emails?.length
    return isMissing ? [{ path: `${path}.emails`, code: 'alert_emails_missing' }] : []
  })
  const left = rows.some((row) => isShipped(row.key) && !ids.includes(row.id))
  return left ? [...faults, { path: 'rules', code: 'alert_rule_shipped' }] : faults
}

async function apply(ctx: Context, rows: readonly RuleRow[], asked: readonly RuleInput[]): Promise<AuditNote[]> {
  const notes: (AuditNote | null)[] = []
  const names = await namesOf(ctx.companyId, [...asked.map(figuresOf), ...rows])
  for (const one of asked) {
    const row = rows.find(({ id }) => id === one.rule_id)
    notes.push(row ? await change(ctx, row, one, names) : await create(ctx, one, names))
  }
  for (const row of rows) {
    if (!asked.some(({ rule_id: id }) => id === row.id)) notes.push(await remove(ctx, row))
  }
  return notes.filter((one) => one !== null)
}

/**
 * Replaces the company's rules: those named by id are changed, those without one are made, those left out go. Alerts
 * that were open of a rule that now asks something else, is switched off or gone, end.
 * @throws AppError `alert_rules_changed` (409) where somebody else changed them meanwhile
 */
export const putRules = command({
  name: 'alert_rule.put',
  scope: 'analytics:write',
  input: putRulesInput,
  run: async (ctx, { version, rules: asked }) => {
    const rows = await ensureRules(ctx.companyId, ctx.now())
    if (setVersion(rows) !== version) throw new AppError('conflict', 'alert_rules_changed')
    const faults = [...faultsOf(rows, asked), ...(await portfolioFaults(ctx.companyId, rows, asked))]
    if (faults.length > 0) throw invalid('validation_failed', {}, faults)
    const audit = await apply(ctx, rows, asked)
    const result: AlertRulesReply = await rulesReply(ctx, await ensureRules(ctx.companyId, ctx.now()))
    return { result, audit: audit.length > 0 ? audit : null }
  },
})
