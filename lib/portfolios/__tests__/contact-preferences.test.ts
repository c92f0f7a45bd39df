import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { newId } from '@/lib/platform/ids'
import { testContext, useTestDatabase } from '@/tests/support/database'
import { endPreference } from '../contact/end-preference'
import { listPreferences } from '../contact/list-preferences'
import { preferencesOf } from '../contact/preferences-of'
import { recordPreference, recordPreferenceFrom } from '../contact/record-preference'
import { storedCustomer } from './support/portfolio'

useTestDatabase()

const company = () => testContext(newId('company'))
const kinds = (rows: { kind: string; channel: string }[]) => rows.map(({ kind, channel }) => [kind, channel])

describe('what a customer asked', () => {
  it('holds until it ends, and stays in the record', async () => {
    const ctx = company()
    const id = await storedCustomer(ctx)
    const { id: pid } = await recordPreference(ctx, { id, preference: { kind: 'opt_out' } })
    expect(kinds(await preferencesOf(ctx.companyId, id))).toEqual([['opt_out', '']])
    await endPreference(ctx, { id, pid })
    await endPreference(ctx, { id, pid })
    expect(await preferencesOf(ctx.companyId, id)).toEqual([])
    const { data } = await listPreferences(ctx, { id, limit: 50 })
    expect(data).toMatchObject([{ id: pid, kind: 'opt_out' }])
    expect(data[0]?.endedAt).toBeGreaterThan(0)
  })

  it('is written once, and hours told anew take the place of the earlier ones', async () => {
    const ctx = company()
    const id = await storedCustomer(ctx)
    const hours = (start: string) => ({ kind: 'only_hours' as const, hours: { start, end: '20:00' } })
    const first = await recordPreference(ctx, { id, preference: hours('18:00') })
    const again = await recordPreference(ctx, { id, preference: hours('18:00') })
    expect(again.id).toBe(first.id)
    await recordPreference(ctx, { id, preference: hours('12:00') })
    await recordPreference(ctx, { id, preference: { kind: 'not_on_channel', channel: 'sms' } })
    const holding = await preferencesOf(ctx.companyId, id)
    expect(kinds(holding)).toEqual([
      ['only_hours', ''],
      ['not_on_channel', 'sms'],
    ])
    expect(holding[0]?.details).toEqual({ start: '12:00', end: '20:00' })
  })

  it('counts for the same person under another customer id of the company', async () => {
    const ctx = company()
    const [one, other, stranger] = [
      await storedCustomer(ctx, { documentIndex: 'doc-a' }),
      await storedCustomer(ctx, { documentIndex: 'doc-a' }),
      await storedCustomer(ctx, { documentIndex: 'doc-b' }),
    ]
    await recordPreference(ctx, { id: one, preference: { kind: 'opt_out' } })
    expect(kinds(await preferencesOf(ctx.companyId, other))).toEqual([['opt_out', '']])
    expect(await preferencesOf(ctx.companyId, stranger)).toEqual([])
  })

  it('a refused number is the present one unless another is named, and only its index is kept', async () => {
    const ctx = company()
    const id = await storedCustomer(ctx, { phoneIndex: 'index-of-phone' })
    const source = 'conv_1'
    const note = await transaction(() =>
      recordPreferenceFrom(ctx, id, { kind: 'not_on_number', channel: '', details: {}, source }),
    )
    expect(note).toMatchObject({
      action: 'preference.recorded',
      resource: { type: 'customer', id },
      details: { source },
    })
    await recordPreference(ctx, { id, preference: { kind: 'not_on_number', phone: '+5511999888777' } })
    const [present, named] = await preferencesOf(ctx.companyId, id)
    expect(present?.details).toEqual({ phone_index: 'index-of-phone' })
    expect(named?.details['phone_index']).toMatch(/^[0-9a-f]{32,64}$/)
  })

  it('is nobody else’s', async () => {
    const [ctx, foreign] = [company(), company()]
    const id = await storedCustomer(ctx)
    const { id: pid } = await recordPreference(ctx, { id, preference: { kind: 'opt_out' } })
    const missing = { code: 'not_found' }
    await expect(listPreferences(foreign, { id, limit: 5 })).rejects.toMatchObject(missing)
    await expect(recordPreference(foreign, { id, preference: { kind: 'opt_out' } })).rejects.toMatchObject(missing)
    await expect(endPreference(foreign, { id, pid })).rejects.toMatchObject(missing)
    const another = await storedCustomer(ctx)
    await expect(endPreference(ctx, { id: another, pid })).rejects.toMatchObject(missing)
  })

  it.each([
    [{ kind: 'not_on_channel' }, 'preference.channel', 'preference_needs_this'],
    [{ kind: 'only_hours' }, 'preference.hours', 'preference_needs_this'],
    [{ kind: 'consent' }, 'preference.purpose', 'preference_needs_this'],
    [{ kind: 'only_hours', hours: { start: '20:00', end: '18:00' } }, 'preference.hours.end', 'policy_window_order'],
    [{ kind: 'not_on_number', phone: '11999888777' }, 'preference.phone', 'phone_invalid'],
  ] as const)('refuses %o', async (preference, path, code) => {
    const wrong = recordPreference(company(), { id: 'cust_x', preference })
    await expect(wrong).rejects.toMatchObject({ faults: [{ path, code }] })
  })
})
