import type { Context } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { userById } from '../members/repository'
import { narrow } from '../principal'
import { tokenById } from './repository'

/** The person behind the caller and the role in force: a token acts in the name of its own maker. */
export async function callerMaker(ctx: Context) {
  const token = ctx.actor.type === 'token' ? await tokenById(ctx.companyId, ctx.actor.id) : undefined
  const user = await userById(ctx.companyId, token?.userId ?? ctx.actor.id)
  if (!user) throw notFound('user')
  return { userId: user.id, role: token ? narrow(token, user.role).role : user.role }
}
