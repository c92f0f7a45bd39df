import type { z } from 'zod'
import { transaction } from '@/db/client'
import type { Scope } from '@/db/constants/identity'
import { type AuditNote, recordAudit } from './audit/record'
import { type Context, requireScope } from './context'
import { type EventNote, emit, scheduleRelay } from './outbox/publish'
import { parseInput } from './parse-input'

/** What a write leaves behind. `audit` is obligatory, so no write can skip the trail; `null` = nothing changed. */
export type Written<O> = {
  result: O
  audit: AuditNote | AuditNote[] | null
  events?: EventNote[]
  /** The result once the (last) entry's place in the chain is known. */
  entered?: (seq: number) => O
}

type Spec<S extends z.ZodType, P, O> = {
  /** For humans and logs: `dataset.append_batch`. */
  name: string
  /** `null` only for verbs open to everybody (registration, accepting an invitation). */
  scope: Scope | null
  input: S
  /** Slow work before the transaction: hashing, compressing, reading. */
  prepare?: (ctx: Context, input: z.output<S>) => Promise<P>
  run: (ctx: Context, input: z.output<S>, prepared: P) => Promise<Written<O>>
}

/**
 * A write of the product: authorize → parse → prepare → one transaction of the change, its audit entry and its
 * events. Anything thrown rolls all of it back.
 */
export function command<S extends z.ZodType, O, P = undefined>(spec: Spec<S, P, O>) {
  return async (ctx: Context, raw: z.input<S>): Promise<O> => {
    if (spec.scope) requireScope(ctx, spec.scope)
    const input = parseInput(spec.input, raw)
    const prepared = (await spec.prepare?.(ctx, input)) as P
    const written = await transaction(async () => {
      const outcome = await spec.run(ctx, input, prepared)
      let seq = 0
      for (const note of [outcome.audit ?? []].flat()) seq = await recordAudit(ctx, note)
      for (const note of outcome.events ?? []) await emit(ctx, note)
      return outcome.entered ? { ...outcome, result: outcome.entered(seq) } : outcome
    })
    if (written.events?.length) scheduleRelay()
    return written.result
  }
}
