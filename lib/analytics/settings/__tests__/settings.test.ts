import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { tables } from '@/db/schema'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { serializeAnalyticsSettings } from '../contract'
import { putAnalyticsSettings } from '../put-settings'
import { getAnalyticsSettings, settingsOf } from '../settings-of'

useTestDatabase()

test('a company that named nothing has no target and no cost', async () => {
  const settings = await settingsOf(newId('company'))
  expect(settings).toMatchObject({ monthlyTargetCents: null, rateTargetBasisPoints: null, version: 0 })
  expect(Object.values(serializeAnalyticsSettings(settings).costs).filter((cost) => typeof cost === 'number')).toEqual(
    [],
  )
})

test('what is named is stored to the cent, what is not stays, null forgets', async () => {
  const ctx = testContext(newId('company'))
  await putAnalyticsSettings(ctx, {
    monthly_target: 480_000.01,
    rate_target: 0.315,
    costs: {
      old_process_cost_per_customer: 12.3,
      message_cost_by_channel: { sms: 0.085, email: 0.0012 },
      usd_rate: 5.4321,
    },
  })
  const stored = await settingsOf(ctx.companyId)
  expect(stored).toMatchObject({ monthlyTargetCents: 48_000_001, rateTargetBasisPoints: 3_150, version: 1 })
  expect(stored.costs).toEqual({
    oldProcessPerCustomerCents: 1_230,
    platformMonthlyCents: null,
    perTakeoverCents: null,
    messageMicros: { whatsapp: null, sms: 85_000, email: 1_200 },
    usdRateMicros: 5_432_100,
  })
  await putAnalyticsSettings(ctx, {
    rate_target: null,
    costs: { message_cost_by_channel: { sms: null, whatsapp: 0 } },
    version: 1,
  })
  const reply = serializeAnalyticsSettings(await getAnalyticsSettings(ctx))
  expect(reply).toMatchObject({ monthly_target: 480_000.01, rate_target: null, version: 2 })
  expect(reply.costs).toMatchObject({
    old_process_cost_per_customer: 12.3,
    message_cost_by_channel: { whatsapp: 0, sms: null, email: 0.0012 },
    usd_rate: 5.4321,
  })
})

test('two people who edit at once: the second is told', async () => {
  const ctx = testContext(newId('company'))
  await putAnalyticsSettings(ctx, { monthly_target: 1, version: 0 })
  await expect(putAnalyticsSettings(ctx, { monthly_target: 2, version: 0 })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'metrics_settings_changed',
  })
})

test('reading and writing need their scopes', async () => {
  const ctx = testContext(newId('company'), { only: ['analytics:read'] })
  await getAnalyticsSettings(ctx)
  await expect(putAnalyticsSettings(ctx, {})).rejects.toMatchObject({ reason: 'missing_scope' })
})

test('the trail has every figure that changed, as it was and as it is', async () => {
  const ctx = testContext(newId('company'))
  await putAnalyticsSettings(ctx, { monthly_target: 10, costs: { platform_cost_monthly: 100 } })
  await putAnalyticsSettings(ctx, {
    monthly_target: 10,
    costs: { platform_cost_monthly: 1, message_cost_by_channel: { sms: 0.08 } },
  })
  const again = await putAnalyticsSettings(ctx, { monthly_target: 10, rate_target: null })
  expect(again.version).toBe(2)
  const entries = await db()
    .select()
    .from(tables.auditEntries)
    .where(eq(tables.auditEntries.companyId, ctx.companyId))
    .orderBy(tables.auditEntries.seq)
  expect(JSON.parse(entries.at(-1)?.details ?? '{}')).toEqual({
    version: 2,
    fields: ['platform_cost_monthly_cents', 'message_cost_sms_micros'],
    before: { platform_cost_monthly_cents: 10_000, message_cost_sms_micros: null },
    after: { platform_cost_monthly_cents: 100, message_cost_sms_micros: 80_000 },
  })
})
