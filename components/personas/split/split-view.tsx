'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatNumber } from '@/components/lib/format'
import { SplitEnd } from '@/components/personas/split/split-end'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { ExperimentReply, PersonaReply } from '@/lib/conversations'
import { toLocale } from '@/messages/locale'

type SplitViewProps = { experiment: ExperimentReply; persona: PersonaReply; canWrite: boolean }

/** Both arms of a split and what the test says of them, in words. */
export function SplitView({ experiment, persona, canWrite }: SplitViewProps) {
  const t = useTranslations('personas.split')
  const locale = toLocale(useLocale())
  const { a, b, test, status, share_b: share } = experiment
  const running = status === 'running'
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Badge variant={running ? 'caution' : 'default'}>{t(running ? 'running' : 'finished')}</Badge>
        <span className="text-ink-3 text-xs">
          {t('since', {
            from: formatDate(experiment.started_at, locale),
            to: experiment.ended_at ? formatDate(experiment.ended_at, locale) : 'now',
            share: formatNumber(share * 100, locale, { digits: 0 }),
          })}
        </span>
        {running && canWrite && <SplitEnd experiment={experiment} persona={persona} />}
      </div>
      <Table scrollLabel={t('table')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('arm')}</TableHead>
            <TableHead numeric>{t('conversations')}</TableHead>
            <TableHead numeric>{t('agreements')}</TableHead>
            <TableHead numeric>{t('agreed')}</TableHead>
            <TableHead numeric>{t('paying')}</TableHead>
            <TableHead numeric>{t('rate')}</TableHead>
            <TableHead numeric>{t('recovered')}</TableHead>
            <TableHead numeric>{t('complaints')}</TableHead>
            <TableHead numeric>{t('satisfaction')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {[a, b].map((arm, at) => (
            <TableRow key={arm.version}>
              <TableHead scope="row" className="whitespace-nowrap">
                {t('armName', { arm: at === 0 ? 'A' : 'B', version: arm.version })}
              </TableHead>
              <TableCell numeric>{formatNumber(arm.conversations, locale)}</TableCell>
              <TableCell numeric>{formatNumber(arm.agreements, locale)}</TableCell>
              <TableCell numeric>
                <Money column symbol={false} cents={Math.round(arm.agreed_amount * 100)} />
              </TableCell>
              <TableCell numeric>{formatNumber(arm.successes, locale)}</TableCell>
              <TableCell numeric>
                {arm.success_rate === null
                  ? '–'
                  : `${formatNumber(arm.success_rate * 100, locale, { digits: 1, fixed: true })}%`}
              </TableCell>
              <TableCell numeric>
                <Money column symbol={false} cents={Math.round(arm.recovered_amount * 100)} />
              </TableCell>
              <TableCell numeric>{formatNumber(arm.complaints, locale)}</TableCell>
              <TableCell numeric>
                {arm.satisfaction === null
                  ? '–'
                  : t('stars', {
                      stars: formatNumber(arm.satisfaction, locale, { digits: 1 }),
                      count: arm.satisfaction_answers,
                    })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Verdict experiment={experiment} />
      <p className="max-w-measure text-ink-3 text-xs">
        {t('methodLong', {
          planned: test.planned_per_arm,
          p: formatNumber(test.p, locale, { digits: 3 }),
          fisher: formatNumber(test.p_fisher, locale, { digits: 3 }),
        })}
      </p>
    </div>
  )
}

function Verdict({ experiment: { a, b, test } }: { experiment: ExperimentReply }) {
  const t = useTranslations('personas.split.verdict')
  const locale = toLocale(useLocale())
  const points = formatNumber(Math.abs(test.difference ?? 0) * 100, locale, { digits: 1 })
  const fewest = Math.min(a.conversations, b.conversations)
  if (test.verdict === 'too_few') {
    const missing = test.planned_per_arm - fewest
    return <Alert title={t('few')}>{t('fewText', { missing, planned: test.planned_per_arm })}</Alert>
  }
  if (test.verdict === 'no_difference') return <Alert title={t('same')}>{t('sameText', { points })}</Alert>
  const [better, worse] = test.verdict === 'a' ? [a, b] : [b, a]
  return (
    <Alert variant="positive" title={t('winner', { version: better.version })}>
      {t('winnerText', { points, better: better.version, worse: worse.version })}
    </Alert>
  )
}
