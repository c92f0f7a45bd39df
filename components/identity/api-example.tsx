'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { CopyButton } from '@/components/identity/copy-button'
import type { Scope } from '@/db/constants/identity'

const paths: readonly (readonly [Scope, string])[] = [
  ['companies:read', 'companies/me'],
  ['decisions:read', 'decisions?limit=1'],
  ['models:read', 'models?limit=1'],
  ['datasets:read', 'datasets?limit=1'],
  ['audit:read', 'audit-log?limit=1'],
]
const placeholder = '$AVAL_TOKEN'
const never = () => () => undefined

/** A first call that this token may make; `token` is written out only while it is shown anyway. */
export function ApiExample({ scopes, token }: { scopes: readonly Scope[]; token?: string }) {
  const t = useTranslations('auth.secret')
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
  const path = paths.find(([scope]) => scopes.includes(scope))?.[1]
  if (path === undefined) return null
  const command = (key: string) => `curl '${origin}/api/v1/${path}' \\\n  -H "Authorization: Bearer ${key}"`
  return (
    <figure className="grid gap-2">
      <figcaption>
        <span className="block">{t('try')}</span>
        <span className="block text-ink-3 text-xs">{t('tryNote')}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="num overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2 text-xs">
        {command(placeholder)}
      </pre>
      <CopyButton
        size="sm"
        text={command(token ?? placeholder)}
        label={t('copyExample')}
        className="w-max max-sm:w-full"
      />
    </figure>
  )
}
