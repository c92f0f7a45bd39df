import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { BacenAccess } from '@/lib/payments/providers/bacen/access'
import { newBankSession } from '@/lib/payments/providers/bacen/provider'
import type { Patience } from '@/lib/payments/providers/bacen/resilience'
import type { ChargeOrder } from '@/lib/payments/providers/port'
import { env } from '@/lib/platform/env'
import { StandInBank } from './bank'

/** As the house waits, in a thousandth of the time. */
export const hurried: Patience = {
  tryMs: 400,
  totalMs: 3_000,
  retries: 2,
  pauseMs: 5,
  longestPauseMs: 50,
  breakAfter: 5,
  halfOpenAfterMs: 30_000,
}

/** A stand-in bank for the tests of a file; none may leave it with an answer that the description forbids. */
export function useBank() {
  const held: { bank?: StandInBank } = {}
  const bank = () => {
    if (!held.bank) throw new Error('the bank is not open yet')
    return held.bank
  }
  beforeAll(async () => {
    env().AVAL_ALLOW_PRIVATE_ADDRESSES = true
    held.bank = await StandInBank.start()
  })
  afterEach(() => {
    expect(bank().faults).toEqual([])
    bank().trouble.length = 0
    bank().tokenTrouble.length = 0
    bank().seen.length = 0
  })
  afterAll(() => bank().stop())
  return {
    bank,
    session: (patience: Partial<Patience> = {}, access: Partial<BacenAccess> = {}) =>
      newBankSession(bank().access(access), { ...hurried, ...patience }),
  }
}

/** The access to a bank as the settings take it. */
export const wireAccess = ({ baseUrl, tokenUrl, clientId, clientSecret, privateKey, ...same }: BacenAccess) => ({
  base_url: baseUrl,
  token_url: tokenUrl,
  client_id: clientId,
  client_secret: clientSecret,
  private_key: privateKey,
  ...same,
})

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
let made = 0

export function order(changes: Partial<ChargeOrder> = {}): ChargeOrder {
  made += 1
  const now = Date.parse('2026-11-22T15:00:00Z')
  return {
    txid: `PAYREQ2026${letters.slice(0, 16)}${String(made).padStart(6, '0')}`,
    amountCents: 245_075,
    dueDay: '2026-11-22',
    today: '2026-11-22',
    expiresAt: now + 3_600_000,
    now,
    payer: { name: 'Maria Aparecida da Silva', document: '12345678909' },
    description: 'Acordo do contrato 1234',
    pixKey: 'cobranca@exemplo.com.br',
    merchantName: 'CONSORCIO EXEMPLO LTDA',
    merchantCity: 'SAO PAULO',
    lateFineBasisPoints: 200,
    monthlyInterestBasisPoints: 100,
    ...changes,
  }
}
