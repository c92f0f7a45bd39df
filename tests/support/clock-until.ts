// Run as its own process: the payments clock of forty days later, which dies by SIGKILL at one of its transactions.
// Arguments: which transaction (from 1), `inside` or `after`. Ends with 0 when it never got there.
import { openDatabase } from '@/db/client'
import { readCompanyFacts, readTimeZone } from '@/lib/identity'
import { dayOf } from '@/lib/negotiation'
import { companiesWithWork } from '@/lib/payments/clock/repository'
import { runClock } from '@/lib/payments/clock/run-clock'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { provideTimeZones } from '@/lib/platform/time-zone'
import { dieAtTransaction } from './die-at-transaction'

async function main(): Promise<void> {
  const database = await openDatabase()
  provideTimeZones(readTimeZone)
  provideCompanyFacts(readCompanyFacts)
  const [, , wanted, moment = 'inside'] = process.argv
  dieAtTransaction(database, Number(wanted), moment)
  const now = () => Date.now() + 40 * 86_400_000
  const { signal } = new AbortController()
  for (const companyId of await companiesWithWork(now(), dayOf(now(), 'UTC'))) {
    await runClock({ companyId, jobId: 'job_test', signal, now })
  }
  process.exit(0)
}

void main()
