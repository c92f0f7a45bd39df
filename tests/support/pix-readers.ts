import jsqr from 'jsqr'
import { hasError, isDynamicPix, isStaticPix, parsePix } from 'pix-utils'
import { PNG } from 'pngjs'
import emv from 'steplix-emv-qrcps'
import { type DynamicOrder, readBrCode, type StaticOrder } from '@/lib/payments/core/br-code'
import { plainAscii } from '@/lib/payments/core/plain-ascii'

type Draw = () => number
/** What a code must say, in one form for every reader. */
export type PixFacts = {
  key: string
  location: string
  cents: number | null
  name: string
  city: string
  txid: string
  words: string
}
export type PixCase = { order: StaticOrder | DynamicOrder; facts: PixFacts }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const names = 'São João Açaí Pão Óculos Núcleo Consórcio Ltda ME & Cia. Comércio-Serviços Três Irmãos Über'.split(' ')

/** Mulberry32: the same seed draws the same cases everywhere. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const upTo = (draw: Draw, most: number) => Math.floor(draw() * (most + 1))
const text = (draw: Draw, alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[Math.floor(draw() * alphabet.length)]).join('')
const words = (draw: Draw, count: number) =>
  Array.from({ length: count }, () => names[Math.floor(draw() * names.length)]).join(' ')
const digits = '0123456789'

function keyOf(draw: Draw): string {
  const hex = (length: number) => text(draw, '0123456789abcdef', length)
  const kinds = [
    () => text(draw, digits, 11),
    () => text(draw, digits, 14),
    () => `+55${text(draw, digits, 11)}`,
    () => `${text(draw, letters.toLowerCase(), 1 + upTo(draw, 50))}@exemplo.com.br`,
    () => `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
  ]
  return (kinds[Math.floor(draw() * kinds.length)] ?? keyOf)(draw)
}

/** A random code's order and what must be read of it: every kind of key, any sum, names with accents, dynamic ones too. */
export function pixCase(draw: Draw): PixCase {
  const merchantName = `${words(draw, 1 + upTo(draw, 5))}`
  const merchantCity = words(draw, 1 + upTo(draw, 2))
  const cut = (value: string, most: number) => plainAscii(value).slice(0, most).trim()
  const facts = {
    key: '',
    location: '',
    cents: null,
    name: cut(merchantName, 25),
    city: cut(merchantCity, 15),
    txid: '',
    words: '',
  }
  if (draw() < 0.2) {
    const location = `pix.exemplo.com.br/qr/v2/${text(draw, letters, 1 + upTo(draw, 51))}`
    return { order: { merchantName, merchantCity, location }, facts: { ...facts, location } }
  }
  const key = keyOf(draw)
  const cents = draw() < 0.9 ? 1 + Math.floor(10 ** (draw() * 11.99)) : null
  const txid = draw() < 0.9 ? text(draw, letters, 1 + upTo(draw, 24)) : ''
  const description = draw() < 0.5 ? words(draw, 1 + upTo(draw, 12)) : ''
  const room = 99 - 18 - 4 - key.length - 4
  const order: StaticOrder = {
    ...{ merchantName, merchantCity, key, description },
    ...(cents !== null && { amountCents: cents }),
    ...(txid && { txid }),
  }
  return { order, facts: { ...facts, key, cents, txid, words: room > 0 ? cut(description, room) : '' } }
}

export function ownReading(code: string): PixFacts {
  const { pixKey, location, amountCents, merchantName, merchantCity, txid, description } = readBrCode(code)
  return {
    key: pixKey ?? '',
    location: location ?? '',
    cents: amountCents,
    name: merchantName,
    city: merchantCity,
    txid: txid ?? '',
    words: description ?? '',
  }
}

/** As pix-utils reads it. */
export function pixUtilsReading(code: string): PixFacts {
  const read = parsePix(code)
  if (hasError(read) || !(isStaticPix(read) || isDynamicPix(read))) throw new Error('pix-utils reads no payment')
  const fixed = isStaticPix(read)
  return {
    key: fixed ? read.pixKey : '',
    location: 'url' in read && read.url ? read.url : '',
    cents: fixed && read.transactionAmount ? Math.round(read.transactionAmount * 100) : null,
    name: read.merchantName,
    city: read.merchantCity,
    txid: fixed && read.txid && read.txid !== '***' ? read.txid : '',
    words: (fixed && read.infoAdicional) || '',
  }
}

/** As steplix-emv-qrcps reads it, which must also write the same code again, checksum included. */
export function emvReading(code: string): PixFacts {
  const read = emv.Merchant.Parser.toEMVQR(code)
  if (read.generatePayload() !== code) throw new Error('steplix-emv-qrcps writes another code')
  const fields = new Map<string, string>()
  let template = ''
  for (const line of read.rawData().split('\n')) {
    const [, indent = '', tag = '', value] = /^( *)(\d\d) \d\d(?: (.*))?$/.exec(line) ?? []
    if (indent === '') template = tag
    if (value !== undefined) fields.set(indent === '' ? tag : `${template}-${tag}`, value)
  }
  const part = (tag: string) => fields.get(tag) ?? ''
  const label = part('62-05')
  return {
    key: part('26-01'),
    location: part('26-25'),
    cents: fields.has('54') ? Math.round(Number(part('54')) * 100) : null,
    name: part('59'),
    city: part('60'),
    txid: label === '***' ? '' : label,
    words: part('26-02'),
  }
}

/** The text in a QR picture, as jsqr sees it. */
export function decodedPng(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture)
  return jsqr(new Uint8ClampedArray(data), width, height)?.data
}
