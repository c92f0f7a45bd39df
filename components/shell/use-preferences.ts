'use client'

import { useRouter } from 'next/navigation'
import { signOut } from 'next-auth/react'
import { useCallback, useSyncExternalStore } from 'react'
import { type Theme, themeCookie, toTheme } from '@/components/lib/preferences'
import { type Locale, localeCookie } from '@/messages/locale'

const yearSeconds = 31_536_000

function remember(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from older browsers
  document.cookie = `${name}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`
}

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const currentTheme = () => toTheme(document.documentElement.dataset['theme'])
const serverTheme = (): Theme => 'system'

/** The look and the language of this browser, and the way out. */
export function usePreferences() {
  const router = useRouter()
  const theme = useSyncExternalStore(subscribe, currentTheme, serverTheme)

  const setTheme = useCallback((next: Theme) => {
    remember(themeCookie, next)
    if (next === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = next
    for (const listener of listeners) listener()
  }, [])

  const setLocale = useCallback(
    (next: Locale) => {
      remember(localeCookie, next)
      router.refresh()
    },
    [router],
  )

  const logout = useCallback(() => void signOut({ callbackUrl: '/login' }), [])

  return { theme, setTheme, setLocale, logout }
}
