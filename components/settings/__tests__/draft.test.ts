import { describe, expect, it } from 'vitest'
import type { SettingsReply } from '@/lib/payments'
import { authOf, bodyOf, changeCount, withBank, withField } from '../draft'
import { asShown, isPem, shownKey } from '../shown'

const settings: SettingsReply = {
  provider: 'bacen',
  pix_key: 'a@b.example',
  pix_key_kind: 'email',
  key_confirmed: true,
  merchant_name: 'Exemplo',
  merchant_city: 'SAO PAULO',
  city_confirmed: false,
  charge_minutes: 60,
  grace_days: 3,
  inbound: { auth: 'signature', auth_chosen: true, exists: true, url: null, previous_until: null },
  bacen: {
    base_url: 'https://bank.example.com/api/v2',
    token_url: 'https://bank.example.com/token',
    client_id: 'id',
    has_client_secret: true,
    has_private_key: true,
    has_ca: false,
    certificate: null,
  },
  version: 4,
  updated_at: null,
}

describe('a draft of settings', () => {
  it('holds what differs alone', () => {
    const one = withField({}, settings, 'grace_days', 5)
    expect(one).toEqual({ grace_days: 5 })
    expect(withField(one, settings, 'grace_days', 3)).toEqual({})
    expect(withField({}, settings, 'auth', 'signature')).toEqual({})
  })

  it('shows what proves a notice of a bank until somebody chooses, and lets them choose either', () => {
    const open: SettingsReply = {
      ...settings,
      provider: 'static',
      inbound: { ...settings.inbound, auth_chosen: false },
    }
    const toBank = withField({}, open, 'provider', 'bacen')
    expect([authOf({}, open), authOf(toBank, open)]).toEqual(['signature', 'address'])
    const signed = withField(toBank, open, 'auth', 'signature')
    expect([signed, authOf(signed, open)]).toEqual([{ provider: 'bacen', auth: 'signature' }, 'signature'])
    expect(authOf({ provider: 'static' }, settings)).toBe('signature')
  })

  it('knows the bank by field, and an emptied secret stays', () => {
    const one = withBank({}, settings, 'client_secret', 'x')
    expect(one).toEqual({ bacen: { client_secret: 'x' } })
    expect(withBank(one, settings, 'client_secret', '')).toEqual({})
    expect(withBank({}, settings, 'base_url', 'https://bank.example.com/api/v2')).toEqual({})
    expect(changeCount({ grace_days: 1, bacen: { client_id: 'b', ca: 'c' } })).toBe(3)
  })

  it('becomes a body: emptied texts go back to their defaults', () => {
    expect(bodyOf({ pix_key: ' ', auth: 'address', bacen: { client_id: 'b' } }, 4)).toEqual({
      pix_key: null,
      inbound: { auth: 'address' },
      bacen: { client_id: 'b' },
      version: 4,
    })
  })
})

it('a bank shows plain letters and few of them', () => {
  expect(asShown('Consórcio São João de Araçatuba Ltda', 25)).toBe('Consorcio Sao Joao de Ara')
  expect(asShown('日本', 25)).toBe('')
})

it('a key is written as people read it', () => {
  expect(shownKey('cnpj', '12345678000195')).toBe('12.345.678/0001-95')
  expect(shownKey('cpf', '12345678909')).toBe('123.456.789-09')
  expect(shownKey('phone', '+5511987654321')).toBe('+55 (11) 98765-4321')
  expect(shownKey('email', 'a@b.example')).toBe('a@b.example')
})

it('a PEM file says so', () => {
  expect(isPem('-----BEGIN CERTIFICATE-----\nMII')).toBe(true)
  expect(isPem('0\u0082\u0001')).toBe(false)
})
