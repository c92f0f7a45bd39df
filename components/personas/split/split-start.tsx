'use client'

import { FlaskConical } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { formatDate } from '@/components/lib/format'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'
import type { ExperimentReply, PersonaReply, PersonaVersionReply } from '@/lib/conversations'
import { toLocale } from '@/messages/locale'

const shares = [10, 20, 30, 50] as const

type SplitStartProps = { persona: PersonaReply; others: readonly PersonaVersionReply[]; canWrite: boolean }

/** Chooses the version that is tried against the one in use, and how many conversations it gets. */
export function SplitStart({ persona, others, canWrite }: SplitStartProps) {
  const t = useTranslations('personas.split')
  const locale = toLocale(useLocale())
  const [asked, setAsked] = useState(0)
  // The version that was asked for may be the one in use by now.
  const version = others.find((one) => one.version === asked)?.version ?? others[0]?.version ?? 0
  const [share, setShare] = useState(50)
  const start = useModelCall<ExperimentReply>((split) => t('started', { a: split.a.version, b: split.b.version }))
  if (others.length === 0) {
    return (
      <EmptyState icon={FlaskConical} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    )
  }
  if (!canWrite) return <p className="text-ink-3">{t('none')}</p>
  return (
    <div className="grid gap-3">
      <CallFailed error={start.error} title={t('failed')} safe={t('safe')} />
      <div className="flex flex-wrap items-end gap-4">
        <p className="self-center text-ink-2">{t('against', { version: persona.version })}</p>
        <FormField label={t('versionB')} className="w-56 max-sm:w-full">
          <Select value={version} onChange={(event) => setAsked(Number(event.target.value))}>
            {others.map((one) => (
              <option key={one.version} value={one.version}>
                {t('versionOption', { version: one.version, date: formatDate(one.at, locale) })}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField label={t('shareB')} className="w-40 max-sm:w-full">
          <Select value={share} onChange={(event) => setShare(Number(event.target.value))}>
            {shares.map((one) => (
              <option key={one} value={one}>
                {t('shareOption', { share: one })}
              </option>
            ))}
          </Select>
        </FormField>
        <Button
          variant="outline"
          pending={start.isPending}
          onClick={() =>
            start.mutate({
              method: 'POST',
              path: `/personas/${persona.id}/experiments`,
              body: { version_b: version, share_b: share / 100 },
            })
          }
        >
          <FlaskConical aria-hidden />
          {t('start')}
        </Button>
      </div>
      <p className="max-w-measure text-ink-3 text-xs">{t('method')}</p>
    </div>
  )
}
