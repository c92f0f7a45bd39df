'use client'

import { Check, CircleDashed, Clock } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { formatDate } from '@/components/lib/format'
import { Live } from '@/components/payments/live'
import { Badge } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'
import { Section, type SectionProps } from '@/components/ui/section'
import { TableSkeleton } from '@/components/ui/skeleton'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { DueLine, DueToday } from '@/lib/payments'
import { dueTodayHref, lateHref } from './core/links'
import { linkClass } from './group-table'
import type { LowerData } from './types'

type Props = {
  /** `waiting`: they are on their way. */
  promises: LowerData['promises'] | { state: 'waiting' }
  simulated: boolean
  timeZone: string
  /** The figures above are of one portfolio, these are not. */
  ofAll: boolean
} & Pick<SectionProps, 'span'>

/** What customers said they would pay today, what of it came, and what is late from before. */
export function PromisesSection({ promises, simulated, timeZone, ofAll, span = 7 }: Props) {
  const t = useTranslations('overviewLower.promises')
  if (promises.state !== 'ready') {
    return (
      <Section span={span} title={t('titleUnknown')}>
        {promises.state === 'waiting' ? (
          <div role="status" aria-label={t('waiting')}>
            <TableSkeleton rows={4} columns={3} />
          </div>
        ) : (
          <p className="max-w-measure text-ink-2">{t(promises.state)}</p>
        )}
      </Section>
    )
  }
  const { due } = promises
  const money = { paid: () => <Money cents={due.paidCents} />, sum: () => <Money cents={due.amountCents} /> }
  const left = due.count - due.lines.length
  return (
    <Section
      span={span}
      title={due.count === 0 ? t('titleNone') : t.rich('title', { count: due.count, ...money })}
      note={t.rich(ofAll ? 'noteOfAll' : 'note', {
        day: formatDate(`${due.today}T12:00:00Z`, undefined, 'UTC'),
        n: due.count,
        promise: (words) => <Term name="due_promise">{words}</Term>,
      })}
    >
      <Live path={`/agreements?due=today&limit=50&simulated=${simulated}`} everyMs={15_000} />
      {due.count > 0 && <DueTable due={due} timeZone={timeZone} />}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-ink-3 text-xs">
        {left > 0 && <span>{t('more', { count: left })}</span>}
        {due.count > 0 && (
          <Link href={dueTodayHref(simulated)} className={linkClass}>
            {t('all')}
          </Link>
        )}
        {due.late.count > 0 ? (
          <span>
            {t.rich('late', { count: due.late.count, money: () => <Money cents={due.late.cents} /> })}{' '}
            <Link href={lateHref(simulated)} className={linkClass}>
              {t('openLate')}
            </Link>
          </span>
        ) : (
          <span>{t('noneLate')}</span>
        )}
      </p>
    </Section>
  )
}

function DueTable({ due, timeZone }: { due: DueToday; timeZone: string }) {
  const t = useTranslations('overviewLower.promises')
  return (
    <Table aria-label={t('table')}>
      <TableHeader>
        <TableRow>
          <TableHead>{t('customer')}</TableHead>
          <TableHead className="max-sm:hidden">{t('part')}</TableHead>
          <TableHead numeric>{t('amount')}</TableHead>
          <TableHead className="text-right">{t('state')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {due.lines.map((line) => (
          <DueRow key={line.key} line={line} today={due.today} timeZone={timeZone} />
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableHead scope="row">{t('sum')}</TableHead>
          <TableCell className="max-sm:hidden" />
          <TableCell numeric>
            <Money column symbol={false} cents={due.amountCents} />
          </TableCell>
          <TableCell className="text-right font-normal text-ink-3 text-xs">
            {t('paidOf', { paid: due.paidCount, count: due.count })}
          </TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  )
}

type RowProps = { line: DueLine; today: string; timeZone: string }

function DueRow({ line, today, timeZone }: RowProps) {
  const t = useTranslations('overviewLower.promises')
  const part =
    line.kind === 'word'
      ? t('word')
      : line.count === 1
        ? t('cash')
        : line.kind === 'down_payment' && line.number === 1
          ? t('down')
          : t('numbered', { number: line.number, count: line.count })
  const href = line.agreementId === '' ? `/conversations/${line.conversationId}` : `/agreements/${line.agreementId}`
  return (
    <TableRow>
      <TableHead scope="row" className="max-sm:py-1.5">
        <Link href={href} className={linkClass}>
          {line.name || t('erased')}
        </Link>
        <span className="block text-ink-3 text-xs sm:hidden">{part}</span>
      </TableHead>
      <TableCell className="text-ink-3 max-sm:hidden">{part}</TableCell>
      <TableCell numeric>
        {line.amountCents === null ? (
          <span className="text-ink-3" title={t('noAmount')}>
            –
          </span>
        ) : (
          <Money column symbol={false} cents={line.amountCents} />
        )}
      </TableCell>
      <TableCell className="text-right">
        <DueBadge line={line} today={today} timeZone={timeZone} />
      </TableCell>
    </TableRow>
  )
}

function DueBadge({ line: { state, paidAt }, today, timeZone }: RowProps) {
  const t = useTranslations('overviewLower.promises')
  const format = useFormatter()
  if (state === 'until') {
    return (
      <Badge variant="caution">
        <Clock aria-hidden />
        {t('until')}
      </Badge>
    )
  }
  if (state === 'partly_paid') {
    return (
      <Badge variant="caution">
        <CircleDashed aria-hidden />
        {t('partly')}
      </Badge>
    )
  }
  const on = new Intl.DateTimeFormat('en-CA', { timeZone }).format(paidAt)
  const style =
    on === today
      ? ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const)
      : ({ day: 'numeric', month: 'numeric' } as const)
  return (
    <Badge variant="positive">
      <Check aria-hidden />
      {paidAt === 0 ? t('paid') : t('paidAt', { time: format.dateTime(new Date(paidAt), { ...style, timeZone }) })}
    </Badge>
  )
}
