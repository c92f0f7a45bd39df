import { BrCodeError, pixDomain } from './br-code-rules'
import { crc16 } from './crc16'

/** What a BR Code says; null where it says nothing of it. */
export type BrCode = {
  kind: 'static' | 'dynamic'
  pixKey: string | null
  description: string | null
  /** Without a scheme. */
  location: string | null
  amountCents: number | null
  merchantName: string
  merchantCity: string
  /** Null for `***` and where there is none. */
  txid: string | null
}

/** Splits text into its fields: every byte belongs to one, no id comes twice. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})/.exec(text.slice(at, at + 4))
    const [, id = '', length = ''] = head ?? []
    const value = text.slice(at + 4, at + 4 + Number(length))
    if (!head || value.length !== Number(length) || fields.has(id)) throw new BrCodeError('code_malformed')
    fields.set(id, value)
    at += 4 + value.length
  }
  return fields
}

function centsOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match || text.length > 13) throw new BrCodeError('code_malformed')
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** The PIX template among those of merchant accounts (26 to 51). */
function pixAccount(fields: Map<string, string>): Map<string, string> {
  for (const [id, value] of fields) {
    if (id < '26' || id > '51') continue
    const account = fieldsOf(value)
    if (account.get('00')?.toLowerCase() === pixDomain) return account
  }
  throw new BrCodeError('code_foreign')
}

/**
 * Reads a PIX BR Code back: structure, lengths and checksum must be right.
 * @throws BrCodeError `code_malformed`, `code_checksum`, `code_foreign` (an EMV code that is no PIX)
 */
export function readBrCode(code: string): BrCode {
  const fields = fieldsOf(code)
  if ([...fields.keys()].at(-1) !== '63' || fields.get('00') !== '01') throw new BrCodeError('code_malformed')
  if (fields.get('63')?.toUpperCase() !== crc16(code.slice(0, -4))) throw new BrCodeError('code_checksum')
  const account = pixAccount(fields)
  const pixKey = account.get('01') ?? null
  const location = account.get('25') ?? null
  if ((pixKey === null) === (location === null)) throw new BrCodeError('code_malformed')
  const txid = fieldsOf(fields.get('62') ?? '').get('05')
  return {
    kind: location === null ? 'static' : 'dynamic',
    pixKey,
    description: account.get('02') ?? null,
    location,
    amountCents: centsOf(fields.get('54')),
    merchantName: fields.get('59') ?? '',
    merchantCity: fields.get('60') ?? '',
    txid: txid === undefined || txid === '***' ? null : txid,
  }
}
