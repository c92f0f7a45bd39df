import { describe, expect, it } from 'vitest'
import { brCode, readBrCode } from '../br-code'

/** The check of the API contract. */
const check =
  '00020126450014br.gov.bcb.pix0123cobranca@exemplo.com.br52040000530398654072450.755802BR5922CONSORCIO EXEMPLO LTDA6009SAO PAULO62290525PAYREQ202600000000000016363040FCA'
const merchant = { merchantName: 'CONSORCIO EXEMPLO LTDA', merchantCity: 'SAO PAULO' }
const order = { ...merchant, key: 'cobranca@exemplo.com.br', amountCents: 245_075, txid: 'PAYREQ2026000000000000163' }

describe('a BR Code', () => {
  it('is the contract’s to the letter', () => {
    expect(brCode(order)).toBe(check)
  })

  it('says what was put in', () => {
    expect(readBrCode(check)).toEqual({
      kind: 'static',
      pixKey: order.key,
      description: null,
      location: null,
      amountCents: 245_075,
      ...merchant,
      txid: order.txid,
    })
  })

  it('is dynamic where it carries an address, without its scheme and without a sum', () => {
    const code = brCode({ ...merchant, location: 'https://pix.exemplo.com.br/qr/v2/9d36b84f' })
    expect(code).toContain('010212')
    expect(readBrCode(code)).toMatchObject({
      kind: 'dynamic',
      location: 'pix.exemplo.com.br/qr/v2/9d36b84f',
      amountCents: null,
      txid: null,
    })
  })

  it('folds and cuts the receiver to what every bank shows', () => {
    const code = brCode({
      key: 'a@b.br',
      merchantName: 'Consórcio São João da Conceição Ltda',
      merchantCity: 'Três Corações – MG',
    })
    expect(readBrCode(code)).toMatchObject({
      merchantName: 'Consorcio Sao Joao da Con',
      merchantCity: 'Tres Coracoes M',
      txid: null,
    })
  })

  it('gives a description only the room that the key leaves', () => {
    const long = 'Acordo de novembro '.repeat(10)
    expect(readBrCode(brCode({ ...order, description: long })).description).toBe(long.slice(0, 50).trim())
    const full = `${'k'.repeat(65)}@exemplo.com`
    expect(readBrCode(brCode({ ...order, key: full, description: long })).description).toBeNull()
  })

  it.each([
    ['pix_key_invalid', { key: '' }],
    ['pix_key_invalid', { key: 'com espaço' }],
    ['pix_key_invalid', { key: 'k'.repeat(78) }],
    ['amount_invalid', { amountCents: 0 }],
    ['amount_invalid', { amountCents: 10.5 }],
    ['amount_invalid', { amountCents: 1_000_000_000_000 }],
    ['merchant_name_invalid', { merchantName: '日本' }],
    ['merchant_city_invalid', { merchantCity: ' ' }],
    ['txid_invalid', { txid: 'com-traco' }],
    ['txid_invalid', { txid: 'x'.repeat(26) }],
  ])('refuses what cannot be encoded: %s %j', (code, change) => {
    expect(() => brCode({ ...order, ...change })).toThrow(expect.objectContaining({ code }))
  })

  it('refuses an address that is too long or empty', () => {
    for (const location of ['', 'https://', `a/${'b'.repeat(76)}`]) {
      expect(() => brCode({ ...merchant, location })).toThrow(expect.objectContaining({ code: 'location_invalid' }))
    }
  })
})

describe('reading a BR Code', () => {
  it('notices every single changed character', () => {
    for (let at = 0; at < check.length; at += 1) {
      const other = check[at] === 'x' ? 'y' : 'x'
      expect(() => readBrCode(check.slice(0, at) + other + check.slice(at + 1))).toThrow()
    }
  })

  it('refuses the founding document’s broken string', () => {
    const broken = '00020126580014BR.GOV.BCB.PIX0136consorciei@consorciei.com.br52040000530398654'
    expect(() => readBrCode(broken)).toThrow(expect.objectContaining({ code: 'code_malformed' }))
  })

  it('refuses text that is no code, and another arrangement’s code', () => {
    for (const text of ['', 'pix', '00020', check.slice(0, -8), `${check}00`]) expect(() => readBrCode(text)).toThrow()
  })
})
