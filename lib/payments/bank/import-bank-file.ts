import { setImmediate as nextTurn } from 'node:timers/promises'
import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import { type Context, requireScope } from '@/lib/platform/context'
import { rowSealer } from '@/lib/platform/crypto/company-key'
import { newId } from '@/lib/platform/ids'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { drain } from '@/lib/platform/upload/open-upload'
import { matchFileJob } from './job-names'
import { type KeyedLine, keyLines } from './key-lines'
import { type BankFileView, viewFiles } from './list-bank'
import { type Matched, matchFile } from './match-file'
import { type BankUpload, type ReadStatement, readStatement } from './read-statement'
import {
  type BankFileRow,
  type BankLineRow,
  fileByDigest,
  insertBankFile,
  insertBankLines,
  knownKeys,
} from './repository'

export type Imported = {
  file: BankFileRow
  duplicate: boolean
  /** Null for a file that was imported before. */
  read: ReadStatement | null
  found: Matched
  /** What became of the lines it brought. */
  view: BankFileView
}

const sealedAtOnce = 1_000
const jobDelayMs = 30_000

async function rowsOf(file: BankFileRow, lines: KeyedLine[]): Promise<BankLineRow[]> {
  const { companyId, simulated, at } = file
  const seal = await rowSealer(companyId, 'bank_lines')
  const rows: BankLineRow[] = []
  for (const { line, key } of lines) {
    const id = newId('bankLine', at)
    const { day, cents, description, bankId } = line
    const blob = seal(id, JSON.stringify({ description, bankId }))
    const none = { paymentId: '', refundId: '' }
    rows.push({
      id,
      companyId,
      simulated,
      fileId: file.id,
      key,
      day,
      amountCents: cents,
      state: 'unmatched',
      ...none,
      at,
      blob,
    })
    if (rows.length % sealedAtOnce === 0) await nextTurn()
  }
  return rows
}

function fileOf(ctx: Context, read: ReadStatement, simulated: boolean): BankFileRow {
  const days = read.lines.map(({ day }) => day).sort()
  const sum = (side: 1 | -1) =>
    read.lines.reduce((cents, line) => (Math.sign(line.cents) === side ? cents + Math.abs(line.cents) : cents), 0)
  const at = ctx.now()
  return {
    id: newId('bankFile', at),
    companyId: ctx.companyId,
    simulated,
    name: read.name,
    format: read.format,
    digest: read.digest,
    fromDay: days[0] ?? '',
    toDay: days.at(-1) ?? '',
    lines: read.lines.length,
    creditCents: sum(1),
    debitCents: sum(-1),
    actorId: ctx.actor.id,
    at,
  }
}

/**
 * Stores a file and those of its lines that no earlier file brought, at once or not at all.
 * @returns false when the same file was stored meanwhile
 */
async function store(ctx: Context, file: BankFileRow, rows: BankLineRow[], faults: number): Promise<boolean> {
  return transaction(async () => {
    if (!(await insertBankFile(file))) return false
    const known = await knownKeys(
      ctx.companyId,
      rows.map(({ key }) => key),
    )
    const fresh = rows.filter(({ key }) => !known.has(key))
    await insertBankLines(fresh)
    const { id, format, lines, creditCents, debitCents, fromDay, toDay, simulated } = file
    await recordAudit(ctx, {
      action: 'bank_file.imported',
      resource: { type: 'bank_file', id },
      details: {
        format,
        lines,
        new_lines: fresh.length,
        errors: faults,
        credit_cents: creditCents,
        debit_cents: debitCents,
        from: fromDay,
        to: toDay,
        simulated,
      },
    })
    // Finishes the matching where this process ends before it does.
    await enqueue(ctx, { name: matchFileJob, payload: { file_id: id }, key: id, delayMs: jobDelayMs })
    return true
  })
}

async function take(ctx: Context, upload: BankUpload): Promise<Omit<Imported, 'view'>> {
  const duplicate = { duplicate: true, read: null, found: { matched: 0, receipts: 0 } }
  const read = await readStatement(upload, await timeZoneOf(ctx.companyId), ctx.now())
  const before = await fileByDigest(ctx.companyId, read.digest)
  if (before) return { ...duplicate, file: before }
  const file = fileOf(ctx, read, upload.query.simulated === 'true')
  const rows = await rowsOf(file, await keyLines(ctx.companyId, read.lines, file.simulated))
  if (await store(ctx, file, rows, read.faultsCount)) {
    return { file, duplicate: false, read, found: await matchFile(ctx, file.id) }
  }
  const meanwhile = await fileByDigest(ctx.companyId, read.digest)
  if (!meanwhile) throw new Error('a statement that is there cannot be read')
  return { ...duplicate, file: meanwhile }
}

/**
 * Takes in a statement: reads it whole, stores its new lines, then finds the payments and refunds they show. The same
 * file again changes nothing, the same line of another file is not stored twice.
 * @throws AppError what `readStatement` throws
 */
export async function importBankFile(ctx: Context, upload: BankUpload): Promise<Imported> {
  requireScope(ctx, 'payments:write')
  try {
    const taken = await take(ctx, upload)
    const [view] = await viewFiles(ctx.companyId, [taken.file])
    return { ...taken, view: view ?? { row: taken.file, sums: [] } }
  } catch (error) {
    await drain(upload.body)
    throw error
  }
}
