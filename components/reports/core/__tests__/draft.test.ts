import { expect, test } from 'vitest'
import type { Settings } from '@/components/reports/types'
import { bodyOf, changedFields, shownOf } from '../draft'

const settings: Settings = {
  monthly_target: 480_000,
  rate_target: 0.315,
  costs: {
    old_process_cost_per_customer: 12.3,
    platform_cost_monthly: null,
    message_cost_by_channel: { whatsapp: 0.0425, sms: null, email: null },
    person_cost_per_takeover: null,
    usd_rate: null,
  },
  version: 3,
  updated_at: null,
}

test('rates are shown in per cent', () => {
  expect(shownOf(settings, {}, 'rate_target', 'pt-BR')).toBe('31,5')
  expect(shownOf(settings, {}, 'whatsapp', 'pt-BR')).toBe('0,0425')
})

test('only what differs is sent, with the version that was read', () => {
  const draft = { monthly_target: '480.000,00', rate_target: '40', sms: '0,09', usd_rate: '5,4' }
  expect(changedFields(settings, draft, 'pt-BR')).toEqual(['rate_target', 'sms', 'usd_rate'])
  expect(bodyOf(settings, draft, 'pt-BR')).toEqual({
    version: 3,
    rate_target: 0.4,
    costs: { usd_rate: 5.4, message_cost_by_channel: { sms: 0.09 } },
  })
  expect(bodyOf(settings, { monthly_target: '' }, 'pt-BR')).toEqual({ version: 3, monthly_target: null })
  expect(bodyOf(settings, { sms: 'nove' }, 'pt-BR')).toBeUndefined()
})
