'use client'

import { useMutation } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { SettingsReply, TestedReply } from '@/lib/payments'

const looks: Record<TestedReply['steps'][number]['state'], { icon: LucideIcon; tone: string }> = {
  ok: { icon: CircleCheck, tone: 'text-accent' },
  warning: { icon: TriangleAlert, tone: 'text-caution' },
  failed: { icon: CircleAlert, tone: 'text-negative' },
}

type TryConnectionProps = Pick<SettingsReply, 'provider' | 'version'> & { unsaved: boolean; canManage: boolean }

/** Tries what is stored, step by step, without charging anybody. */
export function TryConnection({ provider, version, unsaved, canManage }: TryConnectionProps) {
  const t = useTranslations('paymentSettings.try')
  const test = useMutation({ mutationFn: () => callApi<TestedReply>('/payment-settings/test', { method: 'POST' }) })
  // What was found of settings that are no longer stored says nothing of those that are.
  const found = test.isPending || (test.data?.version ?? 0) < version ? undefined : test.data
  const answer = found ? (found.ok ? t('works') : t('fails')) : t('title')
  return (
    <Section
      title={answer}
      note={t(`note_${provider}`)}
      actions={
        canManage && (
          <Button variant="outline" pending={test.isPending} disabled={unsaved} onClick={() => test.mutate()}>
            {t(test.isPending ? 'trying' : 'start')}
          </Button>
        )
      }
    >
      {unsaved && <p className="text-ink-3 text-xs">{t('unsaved')}</p>}
      <CallFailed error={test.error} title={t('failed')} />
      {found && (
        <ol className="grid max-w-measure gap-3" aria-live="polite">
          {found.steps.map(({ step, state, message }) => {
            const { icon: Icon, tone } = looks[state]
            return (
              <li key={step} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-3">
                <Icon aria-label={t(`state.${state}`)} className={`mt-0.5 size-4 ${tone}`} />
                <div>
                  <p className="font-medium">{t(`step.${step}`)}</p>
                  <p className="text-ink-2 [overflow-wrap:anywhere]">{message}</p>
                </div>
              </li>
            )
          })}
        </ol>
      )}
    </Section>
  )
}
