import { z } from 'zod'
import { pixAnswer, sum } from './pix'

/** A charge, immediate or with a due day, as far as we read it; everything else of the answer is kept out. */
export const chargeAnswer = z.object({
  txid: z.string(),
  status: z.string().max(60),
  valor: z.object({ original: sum }),
  location: z.string().max(200).optional(),
  loc: z.object({ location: z.string().max(200).optional() }).optional(),
  pixCopiaECola: z.string().max(512).optional(),
  pix: z.array(pixAnswer).max(500).default([]),
})
export type ChargeAnswer = z.output<typeof chargeAnswer>

export const tokenAnswer = z.object({
  access_token: z.string().min(1).max(16_000),
  /** Seconds; RFC 6749 lets it be absent. */
  expires_in: z.coerce.number().positive().max(31_536_000).default(300),
  scope: z.string().max(4_000).default(''),
})

export const webhookAnswer = z.object({ webhookUrl: z.string().max(2_000) })
