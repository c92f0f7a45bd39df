import { singleton } from '@/lib/platform/singleton'

type Listener = (companyId: string) => void
const listeners = singleton('analytics-appended', () => new Set<Listener>())

/** Hears of every append that this process committed; others' are found in the head. Returns the unsubscriber. */
export function onAppended(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Call after the commit. */
export function tellAppended(companyId: string): void {
  for (const listener of listeners) listener(companyId)
}
