import { isAppError } from '@/lib/platform/errors'

/** What there is, or undefined for an address that leads nowhere. */
export const orMissing = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((fault: unknown) => {
    if (isAppError(fault) && fault.code === 'not_found') return undefined
    throw fault
  })
