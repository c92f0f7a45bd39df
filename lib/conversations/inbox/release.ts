import type { Context } from '@/lib/platform/context'
import type { ConversationRow } from '../repository'

type Held = Pick<ConversationRow, 'holder' | 'assigneeId'>

/** Whether the caller may end a person's hold on a conversation: their own, or, as a manager, anybody's. */
export const mayRelease = (ctx: Context, { assigneeId }: Held): boolean =>
  assigneeId === ctx.actor.id || ctx.permissions.can_modify_ai_settings

/** For the trail: whose conversation it was where a manager released it. */
export const insteadOf = (ctx: Context, { holder, assigneeId }: Held): Record<string, string> =>
  holder === 'person' && assigneeId !== ctx.actor.id ? { instead_of: assigneeId } : {}
