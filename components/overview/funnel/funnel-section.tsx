'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { Section } from '@/components/ui/section'
import { Term } from '@/components/ui/term'
import type { OverviewReply } from '@/lib/analytics'
import { Breathe } from '../breathe'
import { biggestLoss } from '../core/loss'
import { conversationsHref } from '../lower/core/links'
import { linkClass } from '../lower/group-table'
import { useRangeWords } from '../lower/use-range-words'

type Stage = OverviewReply['funnel'][number]
type Lost = NonNullable<ReturnType<typeof biggestLoss<Stage['stage']>>>

/** How far the range's conversations came, and where most were lost. */
export function FunnelSection({ overview }: { overview: OverviewReply }) {
  const t = useTranslations('overview.funnel')
  const range = useRangeWords(overview.range)
  const { funnel, conversations: n } = overview
  const loss = biggestLoss(funnel)
  return (
    <Section span={5} title={useTitle(loss, n)} note={<Term name="funnel">{t('note')}</Term>}>
      {n === 0 ? (
        <p className="max-w-measure text-ink-2">{t('empty')}</p>
      ) : (
        <>
          <ol aria-label={t('table')}>
            {funnel.map((stage, place) => (
              <Step
                key={stage.stage}
                stage={stage}
                isLast={place === funnel.length - 1}
                lost={loss?.stage === stage.stage ? loss.lost : 0}
                n={n}
                {...hrefOf(overview, stage.stage)}
              />
            ))}
          </ol>
          <p className="mt-1 text-ink-3 text-xs">
            {t('foot', { n, range })}{' '}
            {loss?.stage === 'answered' && (
              <Link href={conversationsHref(overview, { answered: false })} className={linkClass}>
                {t('silent')}
              </Link>
            )}
          </p>
        </>
      )}
    </Section>
  )
}

/** What of the inbox are just these conversations; it does not know in which an offer was made. */
const wishes = {
  contacted: {},
  answered: { answered: true },
  negotiated: null,
  agreed: { agreement: 'accepted' },
  paid: { paid: true },
  kept: { agreement: 'completed', paid: true },
} as const

/** Where the inbox can show just these conversations. */
function hrefOf(overview: OverviewReply, stage: Stage['stage']): { href?: string } {
  const wish = wishes[stage]
  return wish === null ? {} : { href: conversationsHref(overview, wish) }
}

function useTitle(loss: Lost | null, n: number): string {
  const t = useTranslations('overview.funnel.title')
  const locale = useLocale()
  if (n === 0) return t('empty')
  if (loss === null || loss.stage === 'contacted') return t('none')
  return t(loss.stage, { count: loss.lost, number: formatNumber(loss.lost, locale) })
}

type StepProps = { stage: Stage; n: number; lost: number; isLast: boolean; href?: string }

function Step({ stage: { stage, conversations, of_previous: rate }, n, lost, isLast, href }: StepProps) {
  const t = useTranslations('overview.funnel')
  const locale = useLocale()
  const width = (count: number) => `${Math.min(100, (count / n) * 100)}%`
  const count = <Breathe of={conversations}>{formatNumber(conversations, locale)}</Breathe>
  return (
    <li className="grid min-h-[52px] items-center gap-x-3 border-line border-b last:border-line-strong max-sm:grid-cols-[minmax(0,1fr)_56px_44px] max-sm:py-2 sm:grid-cols-[120px_minmax(0,1fr)_56px_44px]">
      <span>{t(`stage.${stage}`)}</span>
      <span
        aria-hidden
        className="relative h-6 [print-color-adjust:exact] max-sm:col-span-3 max-sm:row-start-2 max-sm:mt-1 max-sm:h-2"
      >
        <i
          className={cn('absolute inset-y-0 left-0', isLast ? 'bg-accent' : 'bg-accent-mid')}
          style={{ width: width(conversations) }}
        />
        {lost > 0 && (
          <i
            className="absolute inset-y-0 border border-negative-mid border-dashed bg-negative-tint"
            style={{ left: width(conversations), width: width(lost) }}
          />
        )}
      </span>
      <b className="num text-right">
        {href ? (
          <Link href={href} className="underline decoration-line-strong underline-offset-3 hover:decoration-ink">
            {count}
          </Link>
        ) : (
          count
        )}
      </b>
      <span className="num text-right text-ink-3">
        {rate?.rate !== null && rate?.rate !== undefined && (
          <span title={t('ofPrevious', { rate: formatPercent(rate.rate, locale) })}>
            {formatPercent(rate.rate, locale, { digits: 0 })}
          </span>
        )}
      </span>
    </li>
  )
}
