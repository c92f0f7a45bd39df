'use client'

import { ChevronRight, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { ChangeLines } from '@/components/personas/changes/change-lines'
import type { Names } from '@/components/personas/lib/types'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { PersonaReply, PersonaVersionReply } from '@/lib/conversations'

type PersonaVersionsProps = {
  persona: PersonaReply
  versions: readonly PersonaVersionReply[]
  names: Names
  canWrite: boolean
}

/** Every version, each opening to what it changed against the one before, and the way back to it. */
export function PersonaVersions({ persona, versions, names, canWrite }: PersonaVersionsProps) {
  const t = useTranslations('personas.versions')
  const restore = useModelCall<PersonaReply>((saved) => t('restored', { version: saved.version }))
  const back = (version: number) =>
    restore.mutate({ method: 'POST', path: `/personas/${persona.id}/restore`, body: { version } })
  const whose = ({ by }: PersonaVersionReply) =>
    by.type === 'system' ? t('shipped') : (names[by.id] ?? t(by.type === 'token' ? 'token' : 'someone'))
  return (
    <>
      <CallFailed error={restore.error} title={t('failed')} safe={t('safe')} className="mb-4" />
      <ol>
        {versions.map((one) => (
          <li key={one.version}>
            <details className="group/version border-line border-b" open={one.in_use && one.changes.length > 0}>
              <summary className="flex min-h-9 list-none items-center gap-3 py-2 hover:bg-hover/45 max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
                <span className="num text-ink-3">v{one.version}</span>
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                  {one.restored_from === null
                    ? t('line', { name: whose(one), count: one.changes.length })
                    : t('lineRestored', { name: whose(one), from: one.restored_from })}{' '}
                  <span className="text-ink-3 text-xs">
                    <RelativeTime value={one.at} />
                  </span>
                </span>
                {one.in_use && <Badge variant="positive">{t('inUse')}</Badge>}
                <ChevronRight aria-hidden className="size-3.5 text-ink-3 group-open/version:rotate-90" />
              </summary>
              <div className="mb-4 grid gap-3 sm:ml-9">
                {one.changes.length > 0 ? (
                  <ChangeLines changes={one.changes} />
                ) : (
                  <p className="text-ink-3">{t(one.version === 1 ? 'first' : 'none')}</p>
                )}
                {canWrite && !one.in_use && (
                  <Button
                    variant="outline"
                    size="sm"
                    className="justify-self-start"
                    disabled={persona.experiment !== null}
                    pending={restore.isPending}
                    onClick={() => back(one.version)}
                  >
                    <RotateCcw aria-hidden />
                    {t('restore', { version: one.version })}
                  </Button>
                )}
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}
