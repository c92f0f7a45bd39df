import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ScheduleRow } from '@/components/reports/schedule-row'
import { ScheduleSheet } from '@/components/reports/schedule-sheet'
import type { Portfolios, Schedule } from '@/components/reports/types'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'

type Props = {
  schedules: readonly Schedule[]
  timeZone: string
  simulated: boolean
  portfolios: Portfolios
  canWrite: boolean
}

/** Reports that go out by themselves. */
export function SchedulesSection({ schedules, timeZone, simulated, portfolios, canWrite }: Props) {
  const t = useTranslations('reports.schedules')
  const add = canWrite && (
    <ScheduleSheet {...{ timeZone, simulated, portfolios }}>
      <Button variant={schedules.length === 0 ? 'default' : 'outline'}>{t('new')}</Button>
    </ScheduleSheet>
  )
  const count = schedules.filter(({ enabled }) => enabled).length
  return (
    <Section
      span={7}
      title={t('finding', { count })}
      note={t('text')}
      {...(schedules.length > 0 && add && { actions: add })}
    >
      {schedules.length === 0 ? (
        <EmptyState icon={CalendarClock} title={t('empty')} actions={add || undefined}>
          {t('empty_text')}
        </EmptyState>
      ) : (
        <ul className="border-line-strong border-t">
          {schedules.map((schedule) => (
            <ScheduleRow key={schedule.schedule_id} {...{ schedule, portfolios }} canWrite={canWrite} />
          ))}
        </ul>
      )}
    </Section>
  )
}
