import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChargeRow } from '../charges/repository'
import { countAlike, endToEndOf, identityOf, sameName, tiesOf } from '../core/bank-ties'
import type { StatementLine } from '../core/statement-line'
import { isSurrogate } from '../core/surrogate'
import { lineKey } from './line-text'
import { chargesByTxid, shownPayments } from './money-repository'

export type KeyedLine = { line: StatementLine; key: string }
/** A credit with what it names: a payment, and the one charge of ours. */
type Named = { line: StatementLine; name: string; charge: ChargeRow | undefined }
type Shown = Awaited<ReturnType<typeof shownPayments>>[number]

const linesAtOnce = 300

async function namesOf(companyId: string, lines: StatementLine[], simulated: boolean): Promise<Named[]> {
  const ties = lines.map(({ cents, description, bankId }) =>
    cents > 0 ? tiesOf(description, bankId) : { endToEndIds: [], tokens: [] },
  )
  const words = ties.map(({ tokens }) => tokens.map((token) => token.toUpperCase()))
  const found = (await chargesByTxid(companyId, [...new Set(words.flat())])).filter(
    (charge) => charge.simulated === simulated,
  )
  const byTxid = new Map(found.map((charge) => [charge.txid, charge]))
  return lines.map((line, i) => {
    const charges = (words[i] ?? []).flatMap((word) => byTxid.get(word) ?? [])
    return {
      line,
      name: endToEndOf(ties[i] ?? { endToEndIds: [], tokens: [] }),
      charge: charges[1] ? undefined : charges[0],
    }
  })
}

/** The line that shows a credit's money already; `isFree`: of those no other line of the file is. */
function shownAs({ line, name, charge }: Named, shown: Shown[], isFree: (row: Shown) => boolean): Shown | undefined {
  const same = shown.filter(({ day, cents }) => day === line.day && cents === line.cents)
  const itself = name === '' ? undefined : same.find((row) => sameName(row.endToEndId, name))
  if (itself || !charge) return itself
  return same.find(
    (row) =>
      (row.txid === charge.txid || row.paymentRequestId === charge.id) &&
      (name === '' || isSurrogate(row.endToEndId)) &&
      isFree(row),
  )
}

/**
 * The lines of a file, each once, under what makes them themselves in any file. A credit that names a payment or a charge
 * whose money another line of that day and sum shows is that line, in whatever format it comes: the first such line of
 * the file is the first of those, and so on.
 */
export async function keyLines(companyId: string, lines: StatementLine[], simulated: boolean): Promise<KeyedLine[]> {
  const alike = countAlike()
  const taken = new Set<string>()
  const named = new Set(lines.map(({ description, bankId }) => endToEndOf(tiesOf(description, bankId)).toUpperCase()))
  const isFree = ({ key, endToEndId }: Shown) => !taken.has(key) && !named.has(endToEndId.toUpperCase())
  const found = new Map<string, KeyedLine>()
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const some = await namesOf(companyId, lines.slice(start, start + linesAtOnce), simulated)
    const names = some.flatMap(({ name }) => (name === '' ? [] : [name]))
    const charges = some.flatMap(({ charge }) => charge ?? [])
    const shown = await shownPayments(companyId, simulated, names, charges)
    for (const one of some) {
      const own = lineKey(identityOf(one.line, alike, one.charge?.txid), simulated)
      const key = shownAs(one, shown, isFree)?.key ?? own
      taken.add(key)
      if (!found.has(key)) found.set(key, { line: one.line, key })
    }
    await nextTurn()
  }
  return [...found.values()]
}
