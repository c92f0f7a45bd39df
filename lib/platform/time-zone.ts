import { defaultTimeZone } from '@/db/constants/identity'
import { singleton } from './singleton'

type Reader = (companyId: string) => Promise<string | undefined>
const port = singleton('time-zones', (): { read?: Reader } => ({}))
/** Whether a zone is one: asking is dear. */
const known = singleton('known-time-zones', () => new Map<string, boolean>())
const mostKnown = 1_000

/** Told once at the start who knows the zones of companies. */
export function provideTimeZones(read: Reader): void {
  port.read = read
}

function isKnown(zone: string): boolean {
  const before = known.get(zone)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const found = canRead(zone)
  known.set(zone, found)
  return found
}

function canRead(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The company's time zone as IANA names it; the default where it names none or one nobody knows. */
export async function timeZoneOf(companyId: string): Promise<string> {
  const zone = await port.read?.(companyId)
  return zone && isKnown(zone) ? zone : defaultTimeZone
}
