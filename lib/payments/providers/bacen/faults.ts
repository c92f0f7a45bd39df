import { AppError, invalid } from '@/lib/platform/errors'

/**
 * What kept a bank from answering. `server_certificate`: we do not trust it; `client_certificate`: it does not trust
 * ours; `address`: a place that may not be asked; `circuit`: it failed so often that it is left alone for a while.
 */
export const bankFaults = [
  'timeout',
  'unreachable',
  'cut',
  'server_certificate',
  'client_certificate',
  'address',
  'answer_too_large',
  'answer_invalid',
  'rate_limited',
  'status',
  'circuit',
] as const
export type BankFault = (typeof bankFaults)[number]

const passing: readonly BankFault[] = ['timeout', 'unreachable', 'cut', 'rate_limited', 'status']

/** The bank could not be asked, or gave no answer that can be read. */
export class BankUnavailable extends Error {
  readonly fault: BankFault
  /** How long it asked to be left alone; 0 when it did not say. */
  readonly retryAfterMs: number
  constructor(fault: BankFault, retryAfterMs = 0) {
    super(`bank: ${fault}`)
    this.name = 'BankUnavailable'
    this.fault = fault
    this.retryAfterMs = retryAfterMs
  }
  /** Whether another try may find it well. */
  get passes(): boolean {
    return passing.includes(this.fault)
  }
}

/** The bank understood and said no. */
export class BankRefused extends Error {
  readonly status: number
  /** Its own words without personal data; may be empty. */
  readonly reason: string
  constructor(status: number, reason: string) {
    super(`bank refused: ${status}`)
    this.name = 'BankRefused'
    this.status = status
    this.reason = reason
  }
}

/** A bank's fault as callers of the port know it; anything else as it is. */
export function asAppError(error: unknown): unknown {
  if (error instanceof BankRefused) {
    return invalid('payment_provider_refused', { reason: error.reason || String(error.status) })
  }
  if (error instanceof BankUnavailable) {
    return new AppError('unavailable', 'payment_provider_unavailable', { fault: error.fault })
  }
  return error
}
