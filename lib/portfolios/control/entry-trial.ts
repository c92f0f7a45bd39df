import { type CustomerRow, customersByDocument } from '../customers/repository'
import { type DebtRow, debtsOfCustomers } from '../debts/repository'
import { lotOf } from './lot-of'
import { type ControlGroupRow, runningGroup } from './repository'

/** The group that a debt enters with, and its person's lot there. */
export type TrialPlace = Pick<DebtRow, 'controlGroupId' | 'controlLot'>
export type EntryTrial = { groupId: string; placeOf: (customer: CustomerRow) => TrialPlace }

const outside: TrialPlace = { controlGroupId: '', controlLot: 0 }

/** One person, however often the company names them. */
const personOf = ({ id, documentIndex }: Pick<CustomerRow, 'id' | 'documentIndex'>) => documentIndex || id

const open = ({ state }: DebtRow) => state !== 'paid' && state !== 'closed'

/**
 * What a chunk's debts are given as they enter: a place in the running control group, the same for every contract of a
 * person. Who has a debt that was being worked before the group began stays outside of it, on the treated side.
 * @param known debts of the chunk's customers; read in the transaction that writes
 */
export async function entryTrial(
  companyId: string,
  customers: readonly CustomerRow[],
  known: readonly DebtRow[],
): Promise<EntryTrial> {
  const group = await runningGroup(companyId)
  if (!group) return { groupId: '', placeOf: () => outside }
  const people = await personsOf(companyId, customers, known, group)
  return {
    groupId: group.id,
    placeOf: (customer) => {
      const key = personOf(customer)
      const person = people.get(key)
      if (person?.workedBefore) return outside
      return { controlGroupId: group.id, controlLot: person?.lot ?? lotOf(group.salt, key) }
    },
  }
}

async function personsOf(
  companyId: string,
  customers: readonly CustomerRow[],
  known: readonly DebtRow[],
  { id: groupId }: ControlGroupRow,
) {
  const mine = new Set(customers.map(({ id }) => id))
  const documents = customers.map(({ documentIndex }) => documentIndex).filter((index) => index !== '')
  const named = await customersByDocument(companyId, documents)
  const others = named.filter(({ id }) => !mine.has(id))
  const debts = [
    ...known,
    ...(await debtsOfCustomers(
      companyId,
      others.map(({ id }) => id),
    )),
  ]
  const keys = new Map([...others, ...customers].map((row) => [row.id, personOf(row)]))
  const people = new Map<string, { workedBefore: boolean; lot: number | undefined }>()
  for (const debt of debts) {
    const key = keys.get(debt.customerId) ?? debt.customerId
    const person = people.get(key) ?? { workedBefore: false, lot: undefined }
    people.set(key, person)
    if (debt.controlGroupId === groupId) person.lot = debt.controlLot
    else if (open(debt)) person.workedBefore = true
  }
  return people
}
