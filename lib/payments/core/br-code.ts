import { BrCodeError, pixDomain, pixLimits } from './br-code-rules'
import { crc16 } from './crc16'
import { plainAscii } from './plain-ascii'

export { BrCodeError } from './br-code-rules'
export { type BrCode, readBrCode } from './read-br-code'

type Merchant = {
  /** Cut to 25 characters of plain ASCII. */
  merchantName: string
  /** Cut to 15 characters of plain ASCII. */
  merchantCity: string
}

/** A code that carries its key: sum and txid are the payer's to keep or, where absent, to fill in. */
export type StaticOrder = Merchant & {
  /** At most 77 characters. */
  key: string
  /** 1 to 999,999,999,999; absent: the payer types it. */
  amountCents?: number
  /** At most 25 letters and digits; absent: `***`. */
  txid?: string
  /** For the payer's screen; cut to what the template of 99 characters leaves, left out where that is nothing. */
  description?: string
}

/** A code that carries the address where the payer's bank reads the charge. */
export type DynamicOrder = Merchant & {
  /** At most 77 characters; a scheme in front is left out. */
  location: string
}

const field = (id: string, value: string) => id + String(value.length).padStart(2, '0') + value

/** Cents as the amount of a BR Code: `2450.75`. */
const amountText = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

function merchantField(
  id: string,
  text: string,
  most: number,
  fault: 'merchant_name_invalid' | 'merchant_city_invalid',
) {
  const value = plainAscii(text).slice(0, most).trim()
  if (value === '') throw new BrCodeError(fault)
  return field(id, value)
}

function account({ key, description = '' }: StaticOrder): string {
  if (!/^[!-~]{1,77}$/.test(key)) throw new BrCodeError('pix_key_invalid')
  const needed = field('00', pixDomain) + field('01', key)
  const words = plainAscii(description)
    .slice(0, Math.max(0, pixLimits.template - needed.length - 4))
    .trim()
  return needed + (words === '' ? '' : field('02', words))
}

function location(text: string): string {
  const address = text.replace(/^https?:\/\//i, '')
  if (!/^[!-~]{1,77}$/.test(address)) throw new BrCodeError('location_invalid')
  return field('00', pixDomain) + field('25', address)
}

function amountField(cents: number | undefined): string {
  if (cents === undefined) return ''
  if (!Number.isSafeInteger(cents) || cents < 1 || cents > pixLimits.cents) throw new BrCodeError('amount_invalid')
  return field('54', amountText(cents))
}

function txidField(txid: string): string {
  if (txid !== '***' && !/^[A-Za-z0-9]{1,25}$/.test(txid)) throw new BrCodeError('txid_invalid')
  return field('62', field('05', txid))
}

function sealed(template: string, initiation: string, amount: string, merchant: Merchant, txid: string): string {
  const body = [
    field('00', '01'),
    initiation,
    field('26', template),
    field('52', '0000'),
    field('53', '986'),
    amount,
    field('58', 'BR'),
    merchantField('59', merchant.merchantName, pixLimits.name, 'merchant_name_invalid'),
    merchantField('60', merchant.merchantCity, pixLimits.city, 'merchant_city_invalid'),
    txidField(txid),
    '6304',
  ].join('')
  return body + crc16(body)
}

/**
 * A PIX "copia e cola" as the BR Code of the Banco Central's manual (EMV MPM: fields of id, length, value; CRC last).
 * @throws BrCodeError naming what cannot be encoded
 */
export function brCode(order: StaticOrder | DynamicOrder): string {
  if ('location' in order) return sealed(location(order.location), field('01', '12'), '', order, '***')
  return sealed(account(order), '', amountField(order.amountCents), order, order.txid ?? '***')
}
