import { randomBytes } from 'node:crypto'
import { singleton } from './singleton'

/** Every kind of id of the product and its prefix. */
export const idPrefixes = {
  company: 'comp',
  administrator: 'admin',
  user: 'user',
  token: 'tok',
  invite: 'inv',
  key: 'key',
  dataset: 'ds',
  job: 'job',
  model: 'mod',
  activation: 'act',
  decision: 'dec',
  review: 'rev',
  retraining: 'ret',
  alert: 'alert',
  portfolio: 'port',
  customer: 'cust',
  debt: 'debt',
  policy: 'pol',
  preference: 'pref',
  recoveryModel: 'rmod',
  persona: 'pers',
  experiment: 'exp',
  conversation: 'conv',
  message: 'msg',
  note: 'note',
  agreement: 'agr',
  promise: 'prom',
  paymentRequest: 'pay_req',
  payment: 'pay',
  refund: 'rfd',
  payLink: 'lnk',
  debtorNote: 'dnt',
  payPageGuesses: 'gss',
  paymentNotice: 'ntc',
  ledgerEntry: 'led',
  ledgerLine: 'line',
  bankFile: 'bkf',
  bankLine: 'bkl',
  webhookEndpoint: 'whe',
  webhookDelivery: 'whd',
  alertRule: 'rule',
  reportSchedule: 'rep',
  controlGroup: 'ctl',
  audit: 'aud',
  event: 'evt',
  request: 'req',
} as const
export type IdKind = keyof typeof idPrefixes

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const state = singleton('ids', () => ({ lastMs: 0, tail: 0n }))

/** 26 characters of Crockford base 32: 48 bits of time, 80 random bits, monotonic inside a process (as ULID). */
function ulid(nowMs: number): string {
  if (nowMs > state.lastMs) {
    state.lastMs = nowMs
    state.tail = BigInt(`0x${randomBytes(10).toString('hex')}`) >> 1n
  } else state.tail += 1n
  let value = (BigInt(state.lastMs) << 80n) | state.tail
  let text = ''
  for (let i = 0; i < 26; i += 1) {
    text = alphabet[Number(value & 31n)] + text
    value >>= 5n
  }
  return text
}

/** A new opaque id such as `ds_01k…`; ids of one process sort by the order of their making. */
export function newId(kind: IdKind, nowMs: number = Date.now()): string {
  return `${idPrefixes[kind]}_${ulid(nowMs)}`
}

/** Whether `text` has the form of an id of `kind`. */
export function isId(kind: IdKind, text: string): boolean {
  return text.length <= 40 && new RegExp(`^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$`).test(text)
}
