import { defaultTimeZone } from '@/db/constants/identity'
import { singleton } from './singleton'

type Reader = (companyId: string) => Promise<string | undefined>
const port = singleton('time-zones', (): { read?: Reader } => ({}))

/** Told once at the start who knows the zones of companies. */
export function provideTimeZones(read: Reader): void {
  port.read = read
}

function isKnown(zone: string): boolean {
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
