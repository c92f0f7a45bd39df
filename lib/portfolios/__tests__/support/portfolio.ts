import { db } from '@/db/client'
import { tables } from '@/db/schema'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'

/** An empty portfolio of the company. */
export async function storedPortfolio({ companyId }: Context): Promise<string> {
  const id = newId('portfolio')
  await db()
    .insert(tables.portfolios)
    .values({
      id,
      companyId,
      type: `type ${id}`,
      dataSource: 'test',
      synthetic: true,
      customers: 0,
      overdueCents: 0,
      expectedCents: 0,
      createdAt: 0,
      updatedAt: 0,
    })
  return id
}

type CustomerRow = typeof tables.customers.$inferSelect

/** A customer whose sealed fields nobody opens. */
export async function storedCustomer({ companyId }: Context, changes: Partial<CustomerRow> = {}): Promise<string> {
  const id = newId('customer')
  const indexes = { refIndex: id, documentIndex: id, phoneIndex: id, emailIndex: '', nameIndex: id }
  const times = { createdAt: 0, updatedAt: 0, erasedAt: 0 }
  await db()
    .insert(tables.customers)
    .values({ id, companyId, ...indexes, ...times, blob: Buffer.alloc(1), ...changes })
  return id
}
