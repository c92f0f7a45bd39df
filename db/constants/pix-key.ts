import { isCnpj, isCpf, parseTaxId } from './tax-id'

export const pixKeyKinds = ['cpf', 'cnpj', 'email', 'phone', 'random'] as const
export type PixKeyKind = (typeof pixKeyKinds)[number]
export type PixKey = { kind: PixKeyKind; value: string }

const longest = 77
const email = /^[a-z0-9.!#$&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/
const phone = /^\+55[1-9]{2}(9\d{8}|[2-5]\d{7})$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Reads a PIX key as people write it and gives it as the DICT knows it: CPF and CNPJ without punctuation, phones with
 * +55, e-mails and random keys in small letters. Eleven digits without + are a CPF. `null`: it is none.
 */
export function parsePixKey(text: string): PixKey | null {
  const value = text.trim()
  const small = value.toLowerCase()
  if (value.length > longest) return null
  if (uuid.test(small)) return { kind: 'random', value: small }
  if (value.includes('@')) return email.test(small) ? { kind: 'email', value: small } : null
  const digits = value.replace(/[\s().-]/g, '')
  if (value.startsWith('+')) return phone.test(digits) ? { kind: 'phone', value: digits } : null
  return parseTaxId(value)
}

/** The kind of a key that is stored as the DICT knows it. */
export function pixKeyKind(key: string): PixKeyKind {
  if (isCpf(key)) return 'cpf'
  if (isCnpj(key)) return 'cnpj'
  return parsePixKey(key)?.kind ?? 'random'
}
