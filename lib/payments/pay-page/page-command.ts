import type { z } from 'zod'
import { command, type Written } from '@/lib/platform/command'
import { type OpenLink, openPayLink, openVerified, type Visit } from './open-pay-link'

type Spec<S extends z.ZodType, O> = {
  name: string
  input: S
  /** Only after the right-party check. */
  verified: boolean
  run: (open: OpenLink, input: z.output<S>) => Promise<Written<O>>
}

/** A write of the debtor's page: the link is the credential, the command writes audit entry and events with it. */
export function pageCommand<S extends z.ZodType, O>({ name, input, verified, run }: Spec<S, O>) {
  return async (visit: Visit, raw: z.input<S>): Promise<O> => {
    const open = await (verified ? openVerified(visit) : openPayLink(visit))
    return command({ name, scope: null, input, run: (_ctx, parsed) => run(open, parsed) })(open.ctx, raw)
  }
}
