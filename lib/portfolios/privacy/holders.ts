import { singleton } from '@/lib/platform/singleton'

/** Something that happened to a customer; `details` holds codes and figures, no text of theirs. */
export type TimelineEntry = {
  at: number
  /** `portfolio.ingested`, `conversation.started`, … */
  type: string
  resource: { type: string; id: string }
  details: Record<string, unknown>
}

/** A room that holds something of customers. It registers itself; this room never imports it. */
export type Holder = {
  /** A key of the export, e.g. `conversations`. */
  name: string
  /** All that is held of a customer, as JSON. */
  export: (companyId: string, customerId: string) => Promise<unknown>
  /** Wipes what may be wiped, inside the caller's transaction; tells what was wiped and what law keeps. */
  erase: (companyId: string, customerId: string, at: number) => Promise<{ erased: string[]; kept: KeptNote[] }>
  /** The newest entries of a customer's timeline. */
  timeline?: (companyId: string, customerId: string, count: number) => Promise<TimelineEntry[]>
  /** How many of the room's things a customer has, e.g. `{ agreements: 1 }`. */
  count?: (companyId: string, customerId: string) => Promise<Record<string, number>>
}

/** What stays after an erasure: a code of what, and the law that says so; words live in `messages`. */
export type KeptNote = { what: string; law: LawOfKeeping }

/**
 * Laws that let or make a company keep something after the person asked for erasure. `lgpd_16_i`: legal obligation
 * (LGPD art. 16 I). `cc_206_5_i`: debts lapse after five years (Código Civil art. 206 §5º I). `ctn_173_174`: tax records
 * of five years (CTN arts. 173, 174, 195).
 */
export const lawsOfKeeping = ['lgpd_16_i', 'cc_206_5_i', 'ctn_173_174'] as const
export type LawOfKeeping = (typeof lawsOfKeeping)[number]

const registry = () => singleton('customer-holders', () => new Map<string, Holder>())

/** Tells that a room holds something of customers; the same name again takes the place of the one before. */
export function registerHolder(holder: Holder): void {
  registry().set(holder.name, holder)
}

export const holders = (): Holder[] => [...registry().values()]
