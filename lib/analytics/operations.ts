import type { Operation } from '@/lib/platform/operation'

/** Every operation of the room. */
export const analyticsOperations: Operation[] = []
