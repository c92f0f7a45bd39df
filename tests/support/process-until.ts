// Run as its own process: processes stored notices and dies by SIGKILL at one of its transactions, inside it or right
// after its commit. Arguments: which transaction (from 1), `inside` or `after`. Ends with 0 when it never got there.
import { eq } from 'drizzle-orm'
import { db, openDatabase } from '@/db/client'
import { tables } from '@/db/schema'
import { readCompanyFacts, readTimeZone } from '@/lib/identity'
import { processNotice } from '@/lib/payments/notices/process-notice'
import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { systemContext } from '@/lib/platform/system-context'
import { provideTimeZones } from '@/lib/platform/time-zone'
import { dieAtTransaction } from './die-at-transaction'

async function main(): Promise<void> {
  const database = await openDatabase()
  provideTimeZones(readTimeZone)
  provideCompanyFacts(readCompanyFacts)
  const [, , wanted, moment = 'inside'] = process.argv
  dieAtTransaction(database, Number(wanted), moment)
  const { paymentNotices } = tables
  const waiting = await db().select().from(paymentNotices).where(eq(paymentNotices.state, 'received'))
  for (const { id, companyId } of waiting) {
    await processNotice(systemContext(companyId, 'test', id, Date.now), id, new AbortController().signal)
  }
  process.exit(0)
}

void main()
