import { setImmediate as nextTurn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { type Indexes, openPerson, type PersonSealer } from '../customers/person'
import { type CustomerRow, customersByRef } from '../customers/repository'
import type { IngestRow, Person } from './read-row'

/** A customer as they will be stored; `before` is the row known, `row` the same one when nothing about them changed. */
export type PlannedCustomer = { row: CustomerRow; before: CustomerRow | undefined }
/** Customers of a chunk by the index of their own id, and each line's customer. */
export type CustomerPlan = { customers: Map<string, PlannedCustomer>; refs: string[] }

const rowsAtOnce = 200

/** What was told once stays known when a later line leaves it out. */
const merged = (old: Person, told: Person): Person => ({
  ...told,
  phone: told.phone || old.phone,
  email: told.email || old.email,
  birthDate: told.birthDate || old.birthDate,
  age: told.age ?? old.age,
  profile: { ...old.profile, ...told.profile },
})

/**
 * Prepares a chunk's customers outside of any transaction: look-up indexes, one row a customer however often they
 * stand in the chunk (the last line holds), sealed. Gives other requests their turn every 200 lines.
 */
export async function planCustomers(
  ctx: Context,
  rows: readonly IngestRow[],
  sealer: PersonSealer,
): Promise<CustomerPlan> {
  const { companyId } = ctx
  const drafts = new Map<string, { person: Person; indexes: Indexes }>()
  const refs: string[] = []
  for (const [place, { person }] of rows.entries()) {
    if (place % rowsAtOnce === rowsAtOnce - 1) await nextTurn()
    const indexes = sealer.indexes(person)
    refs.push(indexes.refIndex)
    const twice = drafts.get(indexes.refIndex)
    const whole = twice ? merged(twice.person, person) : person
    drafts.set(indexes.refIndex, { person: whole, indexes: twice ? sealer.indexes(whole) : indexes })
  }
  const known = new Map((await customersByRef(companyId, [...drafts.keys()])).map((row) => [row.refIndex, row]))
  const customers = new Map<string, PlannedCustomer>()
  const now = ctx.now()
  let place = 0
  for (const [ref, { person, indexes }] of drafts) {
    place += 1
    if (place % rowsAtOnce === 0) await nextTurn()
    const before = known.get(ref)
    const old = before ? await openPerson(before) : null
    const whole = old ? merged(old, person) : person
    if (before && old && isDeepStrictEqual(old, whole)) {
      customers.set(ref, { row: before, before })
      continue
    }
    const id = before?.id ?? newId('customer', now)
    const row: CustomerRow = {
      id,
      companyId,
      ...(before ? sealer.indexes(whole) : indexes),
      createdAt: before?.createdAt ?? now,
      // Later than the row it replaces, however fast two changes follow each other.
      updatedAt: Math.max(now, (before?.updatedAt ?? 0) + 1),
      erasedAt: 0,
      blob: sealer.seal(id, whole),
    }
    customers.set(ref, { row, before })
  }
  return { customers, refs }
}
