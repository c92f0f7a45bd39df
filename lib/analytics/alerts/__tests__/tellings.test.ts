import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { db, transaction } from '@/db/client'
import type { Locale } from '@/db/constants/identity'
import { tables } from '@/db/schema'
import { raiseAlerts } from '@/lib/platform/alerts'
import { newId } from '@/lib/platform/ids'
import type { JobControl } from '@/lib/platform/jobs/define'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { testContext, useTestDatabase } from '@/tests/support/database'
import type { TypedEvent } from '../../core/typed-event'
import { appendEvents } from '../../log/append-events'
import { evaluateRules } from '../evaluate/evaluate-rules'
import { listAlerts, readOpenAlerts } from '../raised/list-alerts'
import { snoozeAlert } from '../raised/snooze-alert'
import { listRules } from '../rules/list-rules'
import { putRules } from '../rules/put-rules'
import { listAlertsQuery } from '../schemas'
import { tellAlertJob } from '../tell/queue-telling'
import { alertJobs } from '../tell/tell-alert'

const { dataDir } = useTestDatabase()

/** A Monday noon in São Paulo. */
const noon = Date.parse('2026-11-23T15:00:00Z')
const hourMs = 3_600_000

const started = (at: number, n: number): TypedEvent => {
  const known = { customerId: '', channel: 'sms', segment: '', portfolioId: '', persona: 0 }
  const about = { version: 1, source: 'api' as const, simulated: false, data: {} }
  return { eventId: `e${at}-${n}`, type: 'conversation_started', at, sessionId: `s${at}-${n}`, ...about, ...known }
}

/** A company that is told by mail and webhook of more than ten conversations an hour, and has had twenty. */
async function alarmed(quiet = { quiet_from: '', quiet_to: '' }, locale: Locale = 'pt-BR') {
  const companyId = newId('company')
  const ctx = { ...testContext(companyId, { now: () => noon }), locale }
  await putRules(ctx, await withRule(ctx, quiet))
  await appendEvents(
    companyId,
    Array.from({ length: 20 }, (_, n) => started(noon - hourMs / 2, n)),
    noon,
  )
  await evaluateRules(companyId, () => noon)
  const { data } = await listAlerts(ctx, listAlertsQuery.parse({ state: 'open' }))
  return { companyId, ctx, id: data[0]?.id ?? '' }
}

type Ctx = Parameters<typeof listRules>[0]

async function asPut(ctx: Ctx) {
  const { version, data } = await listRules(ctx)
  const rules = data.map(
    ({ key, shipped, unit, email_count, follows_target, open_alert_id, version: _, updated_at, emails, ...rule }) => ({
      ...rule,
      emails: emails ?? [],
    }),
  )
  return { version, rules }
}

async function withRule(ctx: Ctx, more: object) {
  const { version, rules } = await asPut(ctx)
  const rule = {
    metric: 'conversations' as const,
    window_minutes: 60,
    direction: 'above' as const,
    threshold: 10,
    clear_at: 5,
    deliver: ['email' as const, 'webhook' as const],
    emails: ['ana@exemplo.com.br'],
    ...more,
  }
  return { version, rules: [...rules, rule] }
}

/** Tellings that were queued for after `from` up to `now`, each run once; which were sent. */
async function tell(companyId: string, from: number, now: number): Promise<string[]> {
  const control = { jobId: 'job_test', companyId, attempt: 1, signal: new AbortController().signal, now: () => now }
  const due = (await newestJobs(companyId, tellAlertJob, 50)).filter(({ runAt }) => runAt > from && runAt <= now)
  const sent: string[] = []
  for (const { payload } of due.toReversed()) {
    const { what, by } = payload as { what: string; by: string }
    const done = await alertJobs[0]?.handler(payload as never, { ...control, report: () => undefined } as JobControl)
    if ((done as { sent: boolean }).sent) sent.push(`${what}:${by}`)
  }
  return sent.toSorted()
}

const outside = async (companyId: string) =>
  (await db().select().from(tables.outbox).where(eq(tables.outbox.companyId, companyId)))
    .map(({ type }) => type)
    .filter((type) => type.startsWith('alert.'))

const mailsTo = async (address: string) => {
  const folder = join(dataDir, 'mail')
  const files = await readdir(folder).catch(() => [])
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.filter((text) => text.includes(address))
}

describe('a telling that meets a snooze', () => {
  it('is made by each way when the snooze ends, and each of them hears the end', async () => {
    const { companyId, ctx, id } = await alarmed({ quiet_from: '11:00', quiet_to: '14:00' })
    await snoozeAlert(ctx, id, { for: '4h' })
    expect(await tell(companyId, 0, noon + 2 * hourMs)).toEqual([])
    expect(await tell(companyId, noon + 2 * hourMs, noon + 4 * hourMs)).toEqual(['again:email', 'again:webhook'])
    expect(await outside(companyId)).toEqual(['alert.raised'])
    await evaluateRules(companyId, () => noon + 4.5 * hourMs)
    expect(await tell(companyId, noon + 4 * hourMs, noon + 5 * hourMs)).toEqual(['resolved:email', 'resolved:webhook'])
    expect(await outside(companyId)).toEqual(['alert.raised', 'alert.resolved'])
  })

  it('follows a snooze that is moved, and comes at once where it is taken back', async () => {
    const { companyId, ctx, id } = await alarmed({ quiet_from: '11:00', quiet_to: '13:00' })
    await snoozeAlert(ctx, id, { for: '4h' })
    expect(await tell(companyId, 0, noon + hourMs)).toEqual([])
    const later = { ...ctx, now: () => noon + 3 * hourMs }
    await snoozeAlert(later, id, { for: '4h' })
    expect(await tell(companyId, noon + hourMs, noon + 4 * hourMs)).toEqual([])
    await snoozeAlert({ ...ctx, now: () => noon + 5 * hourMs }, id, { until: null })
    expect(await tell(companyId, noon + 4 * hourMs, noon + 5 * hourMs)).toEqual(['again:email', 'again:webhook'])
    expect(await tell(companyId, noon + 5 * hourMs, noon + 9 * hourMs)).toEqual([])
  })

  it('tells programs of an end at once and people when the snooze is over', async () => {
    const { companyId, ctx, id } = await alarmed()
    expect(await tell(companyId, 0, noon)).toEqual(['raised:email', 'raised:webhook'])
    await snoozeAlert(ctx, id, { for: '4h' })
    await evaluateRules(companyId, () => noon + hourMs)
    expect(await tell(companyId, noon, noon + hourMs)).toEqual(['resolved:webhook'])
    expect(await tell(companyId, noon + hourMs, noon + 4 * hourMs)).toEqual(['resolved:email'])
  })
})

it('mails in the language of whoever saved the rule last', async () => {
  const address = 'ann@example.com'
  const { companyId } = await alarmed({ emails: [address] } as never, 'en')
  await tell(companyId, 0, noon)
  const [mail] = await mailsTo(address)
  expect(mail).toMatch(/Alert: /)
  expect(mail).not.toMatch(/Alerta/)
})

it('twenty newer alerts of another kind, or put off, hide none of what is open', async () => {
  const { companyId, ctx } = await alarmed()
  const note = (n: number, simulated: boolean) => ({
    kind: 'rule' as const,
    key: `${simulated}-${n}`,
    subject: 'rule_other',
    severity: 'info' as const,
    simulated,
    details: {
      key: 'x',
      name: 'x',
      metric: 'payments',
      direction: 'above',
      dimension: 'all',
      value: '',
      raised: { value: 1 },
      threshold: 2,
    },
  })
  const later = { ...ctx, now: () => noon + 1_000 }
  const rows = await transaction(async () => [
    ...(await raiseAlerts(
      later,
      Array.from({ length: 25 }, (_, n) => note(n, true)),
    )),
    ...(await raiseAlerts(
      later,
      Array.from({ length: 25 }, (_, n) => note(n, false)),
    )),
  ])
  for (const { id, simulated } of rows) if (!simulated) await snoozeAlert(later, id, { for: '4h' })
  expect(await readOpenAlerts(companyId, false, noon + 2_000)).toMatchObject([{ type: 'performance_threshold' }])
  expect(await readOpenAlerts(companyId, true, noon + 2_000)).toHaveLength(20)
  const awake = listAlertsQuery.parse({ snoozed: 'false', simulated: 'false', limit: '5' })
  expect((await listAlerts(later, awake)).data).toHaveLength(1)
})

it('a set put back as it was read changes nothing, in either language', async () => {
  const ctx = testContext(newId('company'), { now: () => noon })
  await putRules(ctx, await withRule(ctx, { name: '' }))
  const before = await listRules(ctx)
  const entries = () => db().select().from(tables.auditEntries).where(eq(tables.auditEntries.companyId, ctx.companyId))
  const { length } = await entries()
  for (const locale of ['en', 'pt-BR'] as const) {
    const reader = { ...ctx, locale }
    await putRules(reader, await asPut(reader))
  }
  expect(await listRules(ctx)).toEqual(before)
  expect(await entries()).toHaveLength(length)
  const asked = await asPut(ctx)
  await putRules(ctx, {
    ...asked,
    rules: asked.rules.map((rule) =>
      rule.metric === 'conversations' ? { ...rule, metric: 'payments' as const } : rule,
    ),
  })
  expect((await listRules({ ...ctx, locale: 'en' })).data.at(-1)).toMatchObject({ name: 'Confirmed payments' })
})
