import { z } from 'zod'
import { debtorTopics, disputeReasons } from '@/db/constants/payments'
import { sealJson } from '@/lib/platform/crypto/company-key'
import { newId } from '@/lib/platform/ids'
import { holdCustomer, recordPreferenceFrom, setDebtState } from '@/lib/portfolios'
import { debtorTold } from './events'
import type { OpenLink } from './open-pay-link'
import { pageCommand } from './page-command'
import { type DebtorNoteRow, insertNote, notesOfLink, updatePayLink } from './repository'

/** Notes of one link; more of them tell nothing new. */
const most = 20

export const debtorNote = z.object({
  topic: z.enum(debtorTopics),
  reason: z.enum(disputeReasons).optional(),
  text: z.string().max(2_000).default(''),
})
type Note = z.output<typeof debtorNote>

export const auditOf = {
  person: 'pay_link.asked_person',
  dispute: 'pay_link.disputed',
  stop: 'pay_link.opted_out',
  'not-me': 'pay_link.wrong_person',
} as const

/** What follows from a note at once; a simulated one touches no wish and no debt of the real customer. */
async function carryOut({ ctx, link, verified }: OpenLink, { topic }: Note) {
  const { companyId, customerId, debtId, simulated } = link
  // Whoever said this is not the holder: nothing is shown by this link any more.
  if (topic === 'not-me') {
    await updatePayLink(link, { lockedUntil: link.expiresAt, sessionHash: '', sessionUntil: 0 })
  }
  if (simulated) return []
  const wish = { channel: '', details: {}, source: link.id }
  if (topic === 'stop') return [await recordPreferenceFrom(ctx, customerId, { kind: 'opt_out', ...wish })]
  if (topic === 'not-me') return [await recordPreferenceFrom(ctx, customerId, { kind: 'not_on_number', ...wish })]
  // Before the check anybody may be writing: people look at it, and the debt stays as it is.
  if (topic === 'dispute' && verified) {
    // In turn with who chooses an option at the same moment.
    await holdCustomer(companyId, customerId)
    await setDebtState(companyId, debtId, 'disputed')
  }
  return []
}

async function noteRow({ ctx, link, verified }: OpenLink, { topic, reason, text }: Note): Promise<DebtorNoteRow> {
  const at = ctx.now()
  const id = newId('debtorNote', at)
  const { companyId, customerId, debtId, conversationId, simulated } = link
  return {
    id,
    companyId,
    linkId: link.id,
    customerId,
    debtId,
    conversationId,
    simulated,
    topic,
    reason: (topic === 'dispute' && reason) || '',
    verified,
    at,
    undoneAt: 0,
    blob: await sealJson({ companyId, table: 'debtor_notes', row: id }, { text }),
  }
}

/**
 * Takes what a debtor tells without paying: asks for a person, disputes, wants no messages, is not the holder. The first
 * three may be told before the check too.
 * @throws AppError 404 `pay_link_closed`
 */
export const tellCompany = pageCommand({
  name: 'pay_link.tell',
  input: debtorNote,
  verified: false,
  run: async (open, note) => {
    const { link, verified } = open
    const told = await notesOfLink(link)
    const holds = told.some(({ topic, undoneAt }) => topic === note.topic && undoneAt === 0)
    const repeats = holds && (note.topic === 'stop' || note.topic === 'not-me')
    if (repeats || told.length >= most) return { result: undefined, audit: null }
    const row = await noteRow(open, note)
    await insertNote(row)
    const audit = await carryOut(open, note)
    const details = { note_id: row.id, reason: row.reason, verified, simulated: link.simulated }
    return {
      result: undefined,
      audit: [...audit, { action: auditOf[note.topic], resource: { type: 'pay_link', id: link.id }, details }],
      events: [debtorTold(link, note.topic, { note_id: row.id, reason: row.reason, verified })],
    }
  },
})
