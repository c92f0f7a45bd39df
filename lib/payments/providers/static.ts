import { brCode } from '../core/br-code'
import type { PixProvider } from './port'

/**
 * Codes made here from the company's own key: no bank is asked, so nothing is known of what becomes of them but what
 * notices and bank statements tell, and they cannot be called back.
 */
export const staticProvider: PixProvider = {
  name: 'static',
  methods: ['pix'],
  local: true,
  refundsByHand: true,
  issue: async ({ pixKey, amountCents, merchantName, merchantCity, txid }) => ({
    code: brCode({ key: pixKey, amountCents, merchantName, merchantCity, txid }),
    pixKey,
  }),
  cancel: async () => undefined,
  read: async () => [],
  payment: async () => null,
  refund: async ({ refundKey, amountCents, now }) => ({
    refundKey,
    amountCents,
    state: 'processing',
    requestedAt: now,
    settledAt: 0,
  }),
}
