import type { PreferenceKind } from '@/db/constants/portfolios'
import type { AuditNote } from '@/lib/platform/audit/record'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { indexOf } from '../customers/person'
import { resolveCustomer } from '../customers/resolve-customer'
import { endPreferenceRow, holdingPreferences, insertPreference, type PreferenceRow } from './repository'
import { recordPreferenceInput } from './schemas'

export type NewPreference = {
  kind: PreferenceKind
  /** Empty: every channel. */
  channel: string
  /** `start` and `end` (`HH:MM`), `phone_index`, `purpose`. */
  details: Record<string, string | number>
  /** Where it was told: a conversation, a message, a person, a token. */
  source: string
}

const sameWish = (a: PreferenceRow, b: NewPreference) =>
  a.kind === b.kind && a.channel === b.channel && JSON.stringify(a.details) === JSON.stringify(b.details)

/** Hours told anew take the place of those told before for the same channel. */
const replaces = (wish: NewPreference, row: PreferenceRow) =>
  row.kind === wish.kind && row.channel === wish.channel && ['only_hours', 'not_at_work'].includes(wish.kind)

async function record(ctx: Context, idOrRef: string, asked: NewPreference) {
  const { companyId } = ctx
  const customer = await resolveCustomer(companyId, idOrRef)
  const customerId = customer.id
  const needsIndex = asked.kind === 'not_on_number' && asked.details['phone_index'] === undefined
  const details = needsIndex ? { ...asked.details, phone_index: customer.phoneIndex } : asked.details
  const wish = { ...asked, details }
  const holding = await holdingPreferences(companyId, [customerId])
  const known = holding.find((row) => sameWish(row, wish))
  const now = ctx.now()
  const row: PreferenceRow = known ?? {
    id: newId('preference', now),
    companyId,
    customerId,
    ...wish,
    at: now,
    endedAt: 0,
  }
  if (!known) {
    for (const old of holding.filter((one) => replaces(wish, one))) await endPreferenceRow(companyId, old.id, now)
    await insertPreference(row)
  }
  const told = { preference_id: row.id, kind: row.kind, channel: row.channel, source: wish.source }
  const audit: AuditNote = {
    action: 'preference.recorded',
    resource: { type: 'customer', id: customerId },
    details: known ? { ...told, repeated: true } : told,
  }
  return { row, audit, known: known !== undefined }
}

/**
 * Records what a customer said in a conversation, inside its transaction; the caller writes the audit entry. A wish that
 * holds already is not written twice. `not_on_number` without details means the customer's present number.
 * @throws AppError `not_found`
 */
export async function recordPreferenceFrom(ctx: Context, customerId: string, wish: NewPreference): Promise<AuditNote> {
  return (await record(ctx, customerId, wish)).audit
}

/** Records a wish or a consent told to a person or another system. @throws AppError `not_found` */
export const recordPreference = command({
  name: 'preference.record',
  scope: 'portfolios:write',
  input: recordPreferenceInput,
  prepare: async (ctx, { preference: { phone } }) =>
    phone === undefined ? undefined : indexOf(ctx.companyId, 'phoneIndex', phone),
  run: async (ctx, { id, preference: { kind, channel = '', hours, purpose } }, phoneIndex) => {
    const details: NewPreference['details'] = {
      ...(hours && { start: hours.start, end: hours.end }),
      ...(phoneIndex !== undefined && { phone_index: phoneIndex }),
      ...(purpose && { purpose }),
    }
    const { row, audit, known } = await record(ctx, id, { kind, channel, details, source: ctx.actor.id })
    return { result: row, audit: known ? null : audit }
  },
})
