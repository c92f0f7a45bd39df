import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type CurrentSession, currentSession } from '@/lib/identity'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { localeCookie, toLocale } from '@/messages/locale'

export type Session = Pick<CurrentSession, 'user' | 'company'> & { ctx: Context }

/** Who looks at this page, with the context its verbs take; `null` when nobody is logged in. Once per request. */
export const getSession = cache(async (): Promise<Session | null> => {
  const found = await currentSession(await headers())
  if (!found) return null
  const locale = toLocale((await cookies()).get(localeCookie)?.value)
  const ctx: Context = { ...found.principal, locale, requestId: newId('request'), now: Date.now }
  return { ctx, user: found.user, company: found.company }
})

/** As `getSession`, but sends a stranger to the login page. */
export async function requireSession(): Promise<Session> {
  return (await getSession()) ?? redirect('/login')
}
