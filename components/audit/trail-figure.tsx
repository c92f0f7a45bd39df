'use client'

import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { formatRelative } from '@/components/lib/format'
import { Button } from '@/components/ui/button'
import { Figure, type Tone } from '@/components/ui/figure'
import { Term } from '@/components/ui/term'

type Verdict = { valid: boolean; entries: number; broken_at: number | null }

/** Beyond this many entries the check takes seconds, so it waits to be asked. */
const checkedUnasked = 20_000

/** Is the trail whole? Recomputed on the server while the page is read. */
export function TrailFigure({ entries }: { entries: number }) {
  const t = useTranslations('audit.figure')
  const query = useQuery({
    queryKey: ['audit-log', 'verify'],
    queryFn: () => callApi<Verdict>('/audit-log/verify'),
    enabled: entries <= checkedUnasked,
    staleTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  const { data, isFetching, error, refetch } = query
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div aria-live="polite" aria-busy={isFetching}>
        {error !== null && !isFetching ? (
          <CallFailed error={error} title={t('failed')} />
        ) : data && !isFetching ? (
          <Checked verdict={data} at={query.dataUpdatedAt} />
        ) : (
          <Figure
            label={<Label />}
            value={<span className="text-ink-3">{t(isFetching ? 'checking' : 'notYet')}</span>}
            note={t(isFetching ? 'checkingNote' : 'notYetNote', { entries })}
          />
        )}
      </div>
      <Button
        variant="outline"
        className="max-sm:w-full print:hidden"
        pending={isFetching}
        onClick={() => void refetch()}
      >
        <ShieldCheck aria-hidden />
        {t(data || error ? 'again' : 'verify')}
      </Button>
    </div>
  )
}

function Label() {
  const t = useTranslations('audit.figure')
  return <Term name="audit_chain">{t('label')}</Term>
}

function Checked({ verdict, at }: { verdict: Verdict; at: number }) {
  const t = useTranslations('audit.figure')
  const locale = useLocale()
  const now = useNow({ updateInterval: 30_000 })
  const { valid, entries, broken_at: broken } = verdict
  const when = t('at', { when: formatRelative(at, Math.max(now.getTime(), at), locale) })
  const shown: { value: string; unit?: string; tone: Tone; note: string } = valid
    ? { value: t('valid'), unit: t('entries', { entries }), tone: 'positive', note: `${t('validNote')} ${when}` }
    : broken === null
      ? { value: t('headless'), tone: 'negative', note: `${t('headlessNote')} ${when}` }
      : {
          value: t('broken'),
          unit: t('brokenUnit', { at: broken }),
          tone: 'negative',
          note: `${t('brokenNote', { at: broken, before: broken - 1 })} ${when}`,
        }
  return <Figure label={<Label />} {...shown} />
}
