import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RetrainButton } from '@/components/lifecycle/retrain-button'
import { ScheduleForm } from '@/components/lifecycle/schedule-form'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { RetrainingReply, ScheduleReply } from '@/lib/lifecycle'

type Props = {
  datasetId: string
  retrainings: readonly RetrainingReply[]
  schedule: ScheduleReply | null
  canWrite: boolean
}

/** How the version's successors come about: by hand with the outcomes known so far, or on a schedule. */
export function RetrainingSection({ datasetId, retrainings, schedule, canWrite }: Props) {
  const t = useTranslations('lifecycle.retraining')
  const warning = retrainings.find((one) => one.warning)?.warning
  return (
    <>
      <Section
        span={6}
        title={t('finding', { count: retrainings.length })}
        note={t('note')}
        actions={canWrite && <RetrainButton datasetId={datasetId} />}
      >
        {retrainings.length > 0 && (
          <Table scrollLabel={t('table')}>
            <TableHeader>
              <TableRow>
                <TableHead>{t('when')}</TableHead>
                <TableHead>{t('state')}</TableHead>
                <TableHead numeric>{t('outcomes')}</TableHead>
                <TableHead>{t('version')}</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {retrainings.map((one) => (
                <TableRow key={one.retraining_id}>
                  <TableHead scope="row">
                    <RelativeTime value={one.created_at} />
                    <small className="block text-ink-3 text-xs">{t(`triggers.${one.trigger}`)}</small>
                  </TableHead>
                  <TableCell>
                    {t(`states.${one.status}`)}
                    <small className="block text-ink-3 text-xs">{one.skipped?.message ?? one.error?.message}</small>
                  </TableCell>
                  <TableCell numeric>{one.outcomes?.total ?? '–'}</TableCell>
                  <TableCell>
                    {one.model_id && (
                      <Link
                        href={`/models/${one.model_id}`}
                        className="inline-flex items-center underline decoration-line-strong underline-offset-3 max-sm:min-h-11"
                      >
                        {t('see')}
                      </Link>
                    )}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        {warning && <p className="mt-3 max-w-measure text-ink-3 text-xs">{warning.message}</p>}
      </Section>
      <Section span={6} cut title={t(schedule?.enabled ? 'scheduled' : 'unscheduled')} note={t('scheduleNote')}>
        <ScheduleForm
          key={schedule?.updated_at ?? 'none'}
          datasetId={datasetId}
          schedule={schedule}
          canWrite={canWrite}
        />
      </Section>
    </>
  )
}
