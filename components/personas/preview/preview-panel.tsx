'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { cn } from '@/components/lib/cn'
import type { PreviewCustomer } from '@/components/personas/lib/types'
import { AiBubble, CustomerBubble, EngineValue, GuardLine } from '@/components/personas/preview/bubble'
import { CustomerSelect } from '@/components/personas/preview/customer-select'
import type { usePreview } from '@/components/personas/preview/use-preview'
import { Collapsible } from '@/components/ui/collapsible'
import { Input } from '@/components/ui/input'
import { Skeleton } from '@/components/ui/skeleton'
import type { PreviewReply } from '@/lib/conversations'

type PreviewPanelProps = {
  preview: ReturnType<typeof usePreview>
  customers: readonly PreviewCustomer[]
  customer: string
  line: string
  onCustomer: (id: string) => void
  onLine: (line: string) => void
}

/** What the persona would say to one customer, with the engine's values and the guard's word. Nothing is sent. */
export function PreviewPanel({ preview, customers, customer, line, onCustomer, onLine }: PreviewPanelProps) {
  const t = useTranslations('personas.preview')
  const id = useId()
  const { data, settled, failed } = preview
  return (
    <section aria-label={t('label')} className="grid gap-3 rounded-lg border border-line bg-raised p-4 max-sm:p-3">
      <header className="flex items-start justify-between gap-3 border-line border-b pb-3 max-sm:flex-col">
        <div>
          <h3 className="font-medium text-sm">{t(customer === '' ? 'titleSample' : 'title')}</h3>
          <p className="text-ink-3 text-xs">{t('unsent')}</p>
        </div>
        <CustomerSelect {...{ customers, customer, onCustomer }} label={t('customer')} />
      </header>
      <CallFailed error={failed} title={t('failed')} safe={t('safe')} />
      {!data && !failed && <PreviewSkeleton />}
      {data && (
        <div aria-busy={!settled} className={cn('grid gap-3 transition-opacity', !settled && 'opacity-60')}>
          <Talk data={data} line={line} />
        </div>
      )}
      <label htmlFor={id} className="text-ink-3 text-xs">
        {t('lineLabel')}
      </label>
      <Input id={id} value={line} maxLength={500} onChange={(event) => onLine(event.target.value)} />
    </section>
  )
}

function Talk({ data, line }: { data: PreviewReply; line: string }) {
  const t = useTranslations('personas.preview')
  const [answer] = data.answers
  const shown = [data.greeting, ...(answer ? [answer] : []), ...data.offers.map(({ words }) => words), data.opening]
  return (
    <>
      <AiBubble words={data.greeting} label={t('persona')} />
      <p className="text-center text-ink-3 text-xs">{t('confirmed')}</p>
      {answer && (
        <>
          <CustomerBubble label={t('customer')}>{answer.customer_text || line}</CustomerBubble>
          <AiBubble words={answer} label={t('persona')} />
          {answer.next_action === 'human_takeover' && <p className="text-ink-3 text-xs">{t('handover')}</p>}
        </>
      )}
      <p className="text-ink-3 text-xs">{t.rich('legend', { value: (words) => <EngineValue>{words}</EngineValue> })}</p>
      <GuardLine words={shown} />
      {data.faults.length > 0 && <p className="text-negative text-xs">{t('faulty')}</p>}
      <Collapsible summary={t('offers', { count: data.offers.length })}>
        <ol className="grid gap-2">
          {data.offers.map(({ offer, words }) => (
            <li key={offer.offer_id}>
              <AiBubble words={words} label={t('offer', { number: offer.number })} />
            </li>
          ))}
        </ol>
      </Collapsible>
      <Collapsible summary={t('opening')}>
        <AiBubble words={data.opening} label={t('persona')} />
      </Collapsible>
      <p className="text-ink-3 text-xs">
        {t('writer', { model: data.greeting.writer?.model ?? '', provider: data.greeting.writer?.provider ?? '' })}
      </p>
    </>
  )
}

function PreviewSkeleton() {
  return (
    <div className="grid gap-3" aria-hidden>
      <Skeleton className="h-20 w-full" />
      <Skeleton className="h-10 w-2/3 justify-self-end" />
      <Skeleton className="h-40 w-full" />
      <Skeleton className="h-12 w-full" />
    </div>
  )
}
