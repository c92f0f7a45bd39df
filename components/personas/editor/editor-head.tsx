'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDate } from '@/components/lib/format'
import { useModelCall } from '@/components/models/lib/use-model-call'
import type { Content } from '@/components/personas/lib/content'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { PersonaReply } from '@/lib/conversations'
import { toLocale } from '@/messages/locale'

type EditorHeadProps = {
  persona: PersonaReply
  draft: Content
  changed: boolean
  /** Why publishing has to wait. */
  blocked: 'faults' | 'checking' | null
  canWrite: boolean
  onDiscard: () => void
}

/** Whose texts these are, which version is in use, and the way to publish what was changed. */
export function EditorHead({ persona, draft, changed, blocked, canWrite, onDiscard }: EditorHeadProps) {
  const t = useTranslations('personas.editor')
  const locale = toLocale(useLocale())
  const next = persona.latest_version + 1
  const publish = useModelCall<PersonaReply>((saved) =>
    saved.version > persona.version
      ? t('published', { version: saved.version })
      : t('kept', { version: saved.latest_version }),
  )
  const send = (use: boolean) =>
    publish.mutate(
      {
        method: 'PUT',
        path: `/personas/${persona.id}`,
        body: { ...draft, version: persona.version, use },
      },
      { onSuccess: onDiscard },
    )
  const running = persona.experiment !== null
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-3">
            <h2 className="text-xl tracking-[-0.015em]">{draft.name || persona.name}</h2>
            {changed && <Badge variant="caution">{t('draft', { version: next })}</Badge>}
          </div>
          <p className="text-ink-3 text-xs">
            {t('inUse', { version: persona.version, date: formatDate(persona.updated_at, locale) })}
          </p>
        </div>
        {canWrite && (
          <div className="ml-auto flex flex-wrap gap-2 max-sm:ml-0 max-sm:w-full">
            <Button variant="ghost" disabled={!changed} onClick={onDiscard}>
              {t('discard')}
            </Button>
            <Button
              variant="outline"
              disabled={!changed || blocked !== null}
              pending={publish.isPending}
              onClick={() => send(false)}
            >
              {t('keep')}
            </Button>
            <Button
              disabled={!changed || blocked !== null || running}
              pending={publish.isPending}
              onClick={() => send(true)}
            >
              {t('publish', { version: next })}
            </Button>
          </div>
        )}
      </div>
      {!canWrite && <p className="mb-4 text-ink-3 text-xs">{t('readOnly')}</p>}
      {canWrite && running && changed && <p className="mb-4 text-ink-3 text-xs">{t('running')}</p>}
      <CallFailed error={publish.error} title={t('failed')} safe={t('safe')} className="mb-4" />
    </>
  )
}
