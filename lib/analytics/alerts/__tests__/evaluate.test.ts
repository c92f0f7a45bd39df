import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db, transaction } from '@/db/client'
import { tables } from '@/db/schema'
import { acknowledgeAlert, getAlertRow } from '@/lib/platform/alerts'
import { verifyChain } from '@/lib/platform/audit/verify'
import { newId } from '@/lib/platform/ids'
import type { JobControl } from '@/lib/platform/jobs/define'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import type { TypedEvent } from '../../core/typed-event'
import { appendEvents } from '../../log/append-events'
import { evaluateRules } from '../evaluate/evaluate-rules'
import { companiesDue } from '../evaluate/start-alert-clock'
import { listAlerts, readOpenAlerts } from '../raised/list-alerts'
import { snoozeAlert } from '../raised/snooze-alert'
import { listRules } from '../rules/list-rules'
import { putRules } from '../rules/put-rules'
import { listAlertsQuery } from '../schemas'
import { serializeAlert } from '../serialize'
import { tellAlertJob } from '../tell/queue-telling'
import { alertJobs } from '../tell/tell-alert'

const { dataDir } = useTestDatabase()

/** A Monday noon in São Paulo. */
const noon = Date.parse('2026-11-23T15:00:00Z')
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const all = listAlertsQuery.parse({ state: 'all' })

let made = 0
const event = (type: TypedEvent['type'], at: number, sessionId: string): TypedEvent => {
  made += 1
  const known = { customerId: '', channel: 'whatsapp', segment: 'high', portfolioId: '', persona: 2 }
  const about = { version: 1, source: 'api' as const, simulated: false, data: {} }
  return { eventId: `e${made}`, type, at, sessionId, ...about, ...known }
}

/** How long an escalation is left to come. */
const settledMs = 2 * hourMs

/** Conversations that have settled by then, of which so many needed a person. */
async function talk(companyId: string, settledAt: number, conversations: number, escalated: number): Promise<void> {
  const at = settledAt - settledMs
  const names = Array.from({ length: conversations }, (_, place) => `s${at}-${place}-${made}`)
  const begun = names.map((name) => event('conversation_started', at, name))
  const passed = names.slice(0, escalated).map((name) => event('conversation_escalated', at + 1_000, name))
  await appendEvents(companyId, [...begun, ...passed], settledAt + 2_000)
}

/** A company one of whose rules sends by every way, and never sleeps unless asked to. */
async function company(quiet = { quiet_from: '', quiet_to: '' }) {
  const companyId = newId('company')
  const ctx = testContext(companyId, { now: () => noon })
  const { version, data } = await listRules(ctx)
  const rules = data.map(({ rule_id, key, shipped, unit, email_count, follows_target, open_alert_id, ...rule }) => {
    const { version: _, updated_at: __, emails, ...content } = rule
    const sends =
      key === 'escalations'
        ? { deliver: ['email' as const, 'webhook' as const], emails: ['ana@exemplo.com.br'], ...quiet }
        : {}
    return { rule_id, ...content, emails: emails ?? [], ...sends }
  })
  await putRules(ctx, { version, rules })
  const rule = data.find(({ key }) => key === 'escalations')
  return { companyId, ctx, ruleId: rule?.rule_id ?? '' }
}

const alertsOf = async (companyId: string) => (await listAlerts(testContext(companyId, { now: () => noon }), all)).data

const control = (companyId: string, now: number): JobControl => ({
  jobId: 'job_test',
  companyId,
  attempt: 1,
  signal: new AbortController().signal,
  report: () => undefined,
  now: () => now,
})

/** Runs the tellings that are due, each as often as asked. */
async function tellAll(companyId: string, now: number, times = 1): Promise<unknown[]> {
  const due = (await newestJobs(companyId, tellAlertJob, 50)).filter(({ runAt }) => runAt <= now)
  const results: unknown[] = []
  for (const { payload } of due.toReversed())
    for (let time = 0; time < times; time += 1)
      results.push(await alertJobs[0]?.handler(payload as never, control(companyId, now)))
  return results
}
const outboxOf = async (companyId: string) =>
  (await db().select().from(tables.outbox).where(eq(tables.outbox.companyId, companyId))).filter(({ type }) =>
    type.startsWith('alert.'),
  )
const mails = async () => {
  const folder = join(dataDir, 'mail')
  const files = await readdir(folder).catch(() => [])
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
}

describe('evaluateRules', () => {
  it('raises once and resolves once, however many evaluate and however often', async () => {
    const { companyId, ruleId } = await company()
    await talk(companyId, noon - hourMs, 200, 90)
    const runs = await Promise.all(Array.from({ length: 5 }, (_, n) => evaluateRules(companyId, () => noon + n)))
    expect(runs.reduce((sum, { raised }) => sum + raised, 0)).toBe(1)
    expect(await evaluateRules(companyId, () => noon + minuteMs)).toMatchObject({ raised: 0, resolved: 0 })
    const [alert] = await alertsOf(companyId)
    expect(serializeAlert(alert as never, 'pt-BR', noon, {})).toMatchObject({
      kind: 'rule',
      type: 'performance_threshold',
      severity: 'warning',
      state: 'open',
      message: 'Conversas passadas a uma pessoa acima do esperado (45% contra o limite de 20%)',
      rule_id: ruleId,
      value: 0.45,
      threshold: 0.2,
      n: 200,
      link: '/conversations',
    })
    expect(await readOpenAlerts(companyId, true)).toEqual([])
    expect(await readOpenAlerts(companyId, false)).toHaveLength(1)

    await talk(companyId, noon, 800, 10)
    const ends = await Promise.all(
      Array.from({ length: 4 }, (_, n) => evaluateRules(companyId, () => noon + 2 * minuteMs + n)),
    )
    expect(ends.reduce((sum, { resolved }) => sum + resolved, 0)).toBe(1)
    const [ended] = await alertsOf(companyId)
    expect(serializeAlert(ended as never, 'en', noon, {})).toMatchObject({
      state: 'resolved',
      ended_because: 'recovered',
      latest: { value: 0.1, n: 1_000 },
    })
    expect(await alertsOf(companyId)).toHaveLength(1)
    expect(await verifyChain(companyId)).toMatchObject({ valid: true })
  })

  it('takes a conversation handed over once, where it began, and waits until it had the time', async () => {
    const { companyId } = await company()
    const at = noon - 30 * hourMs
    const names = Array.from({ length: 60 }, (_, place) => `old-${place}`)
    const begun = names.map((name) => event('conversation_started', at, name))
    const told = [...names, ...names].map((name) => event('conversation_escalated', noon - 3 * hourMs, name))
    await appendEvents(companyId, [...begun, ...told], noon)
    await talk(companyId, noon - hourMs, 100, 0)
    expect(await evaluateRules(companyId, () => noon)).toMatchObject({ raised: 0 })
    await talk(companyId, noon + hourMs, 300, 200)
    expect(await evaluateRules(companyId, () => noon + minuteMs)).toMatchObject({ raised: 0 })
    expect(await evaluateRules(companyId, () => noon + hourMs + minuteMs)).toMatchObject({ raised: 1 })
  })

  it('stays silent about few cases, and about a company without any', async () => {
    const { companyId } = await company()
    expect(await evaluateRules(companyId, () => noon)).toEqual({ judged: 0, raised: 0, resolved: 0 })
    await talk(companyId, noon - hourMs, 99, 90)
    expect(await evaluateRules(companyId, () => noon)).toMatchObject({ judged: 7, raised: 0 })
    // Nothing came and the minute has not passed.
    expect(await evaluateRules(companyId, () => noon + 1)).toMatchObject({ judged: 0 })
  })

  it('ends an alert by the clock alone once its window has been empty for a whole one', async () => {
    const { companyId } = await company()
    await talk(companyId, noon - hourMs, 200, 90)
    await evaluateRules(companyId, () => noon)
    const dayMs = 24 * hourMs
    expect(await evaluateRules(companyId, () => noon + dayMs + hourMs)).toMatchObject({ resolved: 0 })
    expect(await evaluateRules(companyId, () => noon + 2 * dayMs)).toMatchObject({ resolved: 0 })
    expect(await evaluateRules(companyId, () => noon + 2 * dayMs + hourMs)).toMatchObject({ resolved: 1 })
    expect((await alertsOf(companyId))[0]?.details).toMatchObject({ ending: 'too_few' })
  })

  it('leaves nothing half done when the process dies between raising and telling', async () => {
    const { companyId } = await company()
    await talk(companyId, noon - hourMs, 200, 90)
    await expect(
      transaction(async () => {
        expect(await evaluateRules(companyId, () => noon)).toMatchObject({ raised: 1 })
        throw new Error('the process died here')
      }),
    ).rejects.toThrow('died')
    expect(await alertsOf(companyId)).toEqual([])
    expect(await newestJobs(companyId, tellAlertJob, 5)).toEqual([])
    await evaluateRules(companyId, () => noon + 5_000)
    expect(await alertsOf(companyId)).toHaveLength(1)
    expect(await newestJobs(companyId, tellAlertJob, 5)).toHaveLength(2)
  })

  it('is asked for companies whose log grew, and for all each minute', () => {
    const seen = new Map<string, number>()
    const head = (companyId: string, seq: number) => ({ companyId, seq, updatedAt: 0 })
    expect(companiesDue([head('a', 1), head('b', 1)], seen, false)).toEqual(['a', 'b'])
    expect(companiesDue([head('a', 1), head('b', 2)], seen, false)).toEqual(['b'])
    expect(companiesDue([head('a', 1), head('b', 2)], seen, false)).toEqual([])
    expect(companiesDue([head('a', 1), head('b', 2)], seen, true)).toEqual(['a', 'b'])
  })
})

describe('what is sent', () => {
  it('goes out once each, run as often as one likes, without an address in payload, event or trail', async () => {
    const { companyId } = await company()
    await talk(companyId, noon - hourMs, 200, 90)
    await evaluateRules(companyId, () => noon)
    const before = (await mails()).length
    expect(await tellAll(companyId, noon + 1_000, 3)).toEqual(
      [true, false, false, true, false, false].map((sent) => ({ sent })),
    )
    expect((await outboxOf(companyId)).map(({ type }) => type)).toEqual(['alert.raised'])
    const sent = (await mails()).slice(before)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('ana@exemplo.com.br')
    const jobs = await newestJobs(companyId, tellAlertJob, 9)
    const trail = await db().select().from(tables.auditEntries).where(eq(tables.auditEntries.companyId, companyId))
    expect(JSON.stringify([jobs, await outboxOf(companyId), trail])).not.toContain('exemplo.com.br')

    await talk(companyId, noon, 800, 10)
    await evaluateRules(companyId, () => noon + 2 * minuteMs)
    await tellAll(companyId, noon + 3 * minuteMs, 2)
    expect((await outboxOf(companyId)).map(({ type }) => type)).toEqual(['alert.raised', 'alert.resolved'])
    expect(await mails()).toHaveLength(before + 2)
  })

  it('waits for the end of the quiet hours while the record does not, and is dropped where all is well by then', async () => {
    const { companyId } = await company({ quiet_from: '11:00', quiet_to: '14:00' })
    await talk(companyId, noon - hourMs, 200, 90)
    await evaluateRules(companyId, () => noon)
    expect(await alertsOf(companyId)).toMatchObject([{ at: noon, state: 'open' }])
    const jobs = await newestJobs(companyId, tellAlertJob, 9)
    expect(jobs.map(({ runAt }) => runAt)).toEqual([noon + 2 * hourMs, noon + 2 * hourMs])
    await talk(companyId, noon, 800, 10)
    await evaluateRules(companyId, () => noon + hourMs)
    expect(await tellAll(companyId, noon + 2 * hourMs)).toEqual(new Array(4).fill({ sent: false }))
    expect(await outboxOf(companyId)).toEqual([])
  })
})

describe('a person’s word on an alert', () => {
  it('puts it off until then, reminds after it, and is kept first once', async () => {
    const { companyId, ctx } = await company()
    await talk(companyId, noon - hourMs, 200, 90)
    await evaluateRules(companyId, () => noon)
    await tellAll(companyId, noon)
    const id = (await alertsOf(companyId))[0]?.id ?? ''
    const shownAt = async (at: number) => (await readOpenAlerts(companyId, false, at)).length
    expect(await shownAt(noon)).toBe(1)
    const put = await snoozeAlert(ctx, id, { for: '4h' })
    expect(put.snoozedUntil).toBe(noon + 4 * hourMs)
    expect(await shownAt(noon)).toBe(0)
    expect(await shownAt(put.snoozedUntil)).toBe(1)
    const before = (await mails()).length
    expect(await tellAll(companyId, put.snoozedUntil, 2)).toContainEqual({ sent: true })
    expect(await mails()).toHaveLength(before + 1)
    expect((await snoozeAlert(ctx, id, { for: 'tomorrow' })).snoozedUntil).toBe(Date.parse('2026-11-24T12:00:00Z'))
    expect((await snoozeAlert(ctx, id, { until: null })).snoozedUntil).toBe(0)
    await expect(snoozeAlert(ctx, id, { until: '2026-11-23T14:00:00Z' })).rejects.toMatchObject({
      faults: [{ path: 'until', code: 'snooze_until_invalid' }],
    })
    const seen = await acknowledgeAlert(ctx, { id })
    expect(seen).toMatchObject({ acknowledgedAt: noon, acknowledgedBy: 'user_test', state: 'open' })
    expect(await acknowledgeAlert({ ...ctx, now: () => noon + 1 }, { id })).toEqual(seen)
    await expect(getAlertRow('comp_other', id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(acknowledgeAlert(testContext(companyId, { only: ['analytics:read'] }), { id })).rejects.toMatchObject({
      reason: 'missing_scope',
    })
  })

  it('ends the alert of a rule that is switched off or asks something else', async () => {
    const { companyId, ctx, ruleId } = await company()
    await talk(companyId, noon - hourMs, 200, 90)
    await evaluateRules(companyId, () => noon)
    const { version, data } = await listRules(ctx)
    const rules = data.map((rule) => ({
      rule_id: rule.rule_id,
      name: rule.name,
      metric: rule.metric,
      dimension: rule.dimension,
      dimension_value: rule.dimension_value,
      window_minutes: rule.window_minutes,
      direction: rule.direction,
      threshold: rule.threshold,
      clear_at: rule.clear_at,
      minimum_count: rule.minimum_count,
      enabled: rule.rule_id !== ruleId,
    }))
    await expect(putRules(ctx, { version: 'stale', rules })).rejects.toMatchObject({ reason: 'alert_rules_changed' })
    const shorter = rules.filter(({ rule_id: id }) => id !== ruleId)
    await expect(putRules(ctx, { version, rules: shorter })).rejects.toMatchObject({
      faults: [{ path: 'rules', code: 'alert_rule_shipped' }],
    })
    await putRules(ctx, { version, rules })
    expect((await alertsOf(companyId))[0]?.details).toMatchObject({ ending: 'rule_changed' })
    expect(await evaluateRules(companyId, () => noon + minuteMs)).toMatchObject({ raised: 0 })
  })
})

it('rules of a company are made once by any number of first readers', async () => {
  const ctx = testContext(newId('company'), { now: () => noon })
  const read = await Promise.all(Array.from({ length: 6 }, () => listRules(ctx)))
  expect(new Set(read.map(({ version }) => version)).size).toBe(1)
  const rows = await db().select().from(tables.alertRules).where(eq(tables.alertRules.companyId, ctx.companyId))
  expect(rows).toHaveLength(7)
})
