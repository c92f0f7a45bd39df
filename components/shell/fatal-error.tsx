'use client'

import { useSyncExternalStore } from 'react'
import en from '@/messages/en/states.json'
import { defaultLocale, localeCookie, toLocale } from '@/messages/locale'
import pt from '@/messages/pt-BR/states.json'

const texts = { 'pt-BR': pt, en }
const never = () => () => undefined
const chosen = () => toLocale(new RegExp(`${localeCookie}=([\\w-]+)`).exec(document.cookie)?.[1])

/** The root layout itself failed: no provider, font or theme can be counted on, only the tokens. */
export function FatalError({ error }: { error: Error & { digest?: string } }) {
  const locale = useSyncExternalStore(never, chosen, () => defaultLocale)
  const t = texts[locale]
  return (
    <html lang={locale}>
      <body>
        <main className="mx-auto grid max-w-152 gap-4 px-4 py-16" role="alert">
          <h1 className="text-xl">{t.fatalTitle}</h1>
          <p className="text-ink-2">{t.errorSafe}</p>
          {error.digest !== undefined && (
            <p className="num text-ink-3 text-xs">{t.request.replace('{id}', error.digest)}</p>
          )}
          {/* A full load: the router may be what broke. */}
          <a href="/" className="underline underline-offset-3">
            {t.goHome}
          </a>
        </main>
      </body>
    </html>
  )
}
