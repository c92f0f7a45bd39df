// Run as its own process: makes the roll-ups of every company anew and dies by SIGKILL at one of its transactions.
// Arguments: which transaction (from 1), `inside` or `after`. Ends with 0 when it never got there.
import { openDatabase } from '@/db/client'
import { rebuild } from '@/lib/analytics/fold/rebuild'
import { everyHead } from '@/lib/analytics/fold/repository'
import { readTimeZone } from '@/lib/identity'
import { provideTimeZones } from '@/lib/platform/time-zone'
import { dieAtTransaction } from './die-at-transaction'

async function main(): Promise<void> {
  const database = await openDatabase()
  provideTimeZones(readTimeZone)
  const [, , wanted, moment = 'inside'] = process.argv
  dieAtTransaction(database, Number(wanted), moment)
  const { signal } = new AbortController()
  for (const { companyId } of await everyHead()) {
    await rebuild(companyId, { signal, now: Date.now, report: () => undefined })
  }
  process.exit(0)
}

void main()
