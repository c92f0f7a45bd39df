import { expect, it } from 'vitest'
import { parsePixKey, pixKeyKind } from '../pix-key'

it.each([
  ['123.456.789-09', 'cpf', '12345678909'],
  ['12.345.678/0001-95', 'cnpj', '12345678000195'],
  ['12.ABC.345/01DE-35', 'cnpj', '12ABC34501DE35'],
  [' Cobranca@Exemplo.com.br ', 'email', 'cobranca@exemplo.com.br'],
  ['+55 (11) 98765-4321', 'phone', '+5511987654321'],
  ['+55 11 3456-7890', 'phone', '+551134567890'],
  ['7D9F0335-8DCC-4054-9BF9-0DBD61D36906', 'random', '7d9f0335-8dcc-4054-9bf9-0dbd61d36906'],
])('%s is a key', (text, kind, value) => {
  expect(parsePixKey(text)).toEqual({ kind, value })
  expect(pixKeyKind(value)).toBe(kind)
})

it.each([
  '',
  '12345678901',
  '11111111111',
  '11987654321',
  '+1 202 555 0123',
  '+55 11 18765-4321',
  'a@b',
  'sem arroba',
  `${'a'.repeat(70)}@exemplo.com.br`,
  '7d9f0335-8dcc-4054-9bf9-0dbd61d3690',
  "'; DROP TABLE--@x.com",
])('%s is none', (text) => {
  expect(parsePixKey(text)).toBeNull()
})
