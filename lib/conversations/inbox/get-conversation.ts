import { type AgreementStanding, agreementStanding } from '@/lib/payments'
import { actorNamesOf } from '@/lib/platform/actor-names'
import { type Context, requireScope } from '@/lib/platform/context'
import { type CustomerBrief, customerBriefs } from '@/lib/portfolios'
import { personaVersionOf } from '../personas'
import { type ConversationRow, getConversationRow, type MessageRow, messageRows, noteRows } from '../repository'
import {
  readInbound,
  readNote,
  readOutbound,
  readTalk,
  type StoredInbound,
  type StoredOutbound,
  type StoredTalk,
} from '../stored'

export type OpenMessage =
  | { row: MessageRow; author: 'customer'; stored: StoredInbound }
  | { row: MessageRow; author: 'ai' | 'person'; stored: StoredOutbound }
export type OpenNote = { id: string; actorId: string; at: number; text: string }
export type OpenConversation = {
  row: ConversationRow
  brief: CustomerBrief
  personaName: string
  /** Of everybody of ours in it, by id. */
  names: Map<string, string>
  stored: StoredTalk
  /** Of what was agreed, as it stands; null while nothing is. */
  standing: AgreementStanding | null
  messages: OpenMessage[]
  notes: OpenNote[]
}

/** A conversation with everything that was said, drafted, noted and understood. */
export async function getConversation(ctx: Context, id: string): Promise<OpenConversation> {
  requireScope(ctx, 'conversations:read')
  const row = await getConversationRow(ctx.companyId, id)
  const [rows, notes, stored, briefOf, persona] = await Promise.all([
    messageRows(ctx.companyId, id),
    noteRows(ctx.companyId, id),
    readTalk(row),
    customerBriefs(ctx.companyId, [row], ctx.now()),
    personaVersionOf(ctx.companyId, row.personaId, row.personaVersion),
  ])
  const messages = await Promise.all(rows.map(openMessage))
  const opened = notes.map(async (note) => ({
    id: note.id,
    actorId: note.actorId,
    at: note.at,
    text: await readNote(note),
  }))
  const people = [row.assigneeId, ...rows.map(({ authorId }) => authorId), ...notes.map(({ actorId }) => actorId)]
  const names = await actorNamesOf(ctx.companyId, people)
  const found = { brief: briefOf(row), personaName: persona.name, names }
  const standing = await standingOf(ctx, stored.talk.agreement?.id)
  return { row, ...found, stored, standing, messages, notes: await Promise.all(opened) }
}

async function standingOf(ctx: Context, agreementId: string | undefined): Promise<AgreementStanding | null> {
  return agreementId ? agreementStanding(ctx.companyId, agreementId, ctx.now()) : null
}

/** Words of a person who asked for erasure are gone; that there was a message stays. */
const erased: StoredInbound & StoredOutbound = {
  text: '',
  intent: null,
  segments: [],
  moves: [],
  offers: [],
  nextAction: 'closed',
  escalated: false,
  because: [],
  personaNumber: 0,
  guard: { verdict: 'allow', violations: [] },
  policy: { allowed: true, checked: [] },
}

async function openMessage(row: MessageRow): Promise<OpenMessage> {
  if (row.blob.byteLength < 2) return { row, author: row.author, stored: erased } as OpenMessage
  if (row.author === 'customer') return { row, author: row.author, stored: await readInbound(row) }
  return { row, author: row.author, stored: await readOutbound(row) }
}
