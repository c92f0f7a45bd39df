import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { messages } from './index'
import { localeCookie, toLocale } from './locale'

/** The language comes from its cookie alone; addresses carry none. */
export default getRequestConfig(async () => {
  const locale = toLocale((await cookies()).get(localeCookie)?.value)
  return { locale, messages: messages[locale], timeZone: 'America/Sao_Paulo', now: new Date() }
})
