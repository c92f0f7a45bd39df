import type { LoggedEvent } from '../core/typed-event'
import type { HeadRow } from '../read/repository'

/** Folds events into the roll-ups, inside the transaction that stores them. */
export async function foldEvents(_companyId: string, _head: HeadRow, _events: readonly LoggedEvent[]): Promise<void> {}
