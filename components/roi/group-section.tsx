import { useTranslations } from 'next-intl'
import { ControlDialog } from '@/components/roi/control-dialog'
import type { ControlGroup, Roi } from '@/components/roi/types'
import { useRoiWords } from '@/components/roi/use-roi-words'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'

type GroupSectionProps = { roi: Roi; control: ControlGroup; canChange: boolean }

/** Who is held out, whom we talked to all the same, and the way to start, change or end it. */
export function GroupSection({ roi, control, canChange }: GroupSectionProps) {
  const t = useTranslations('roi.group')
  const { count, percent, day } = useRoiWords()
  const { group, running, share_percentage: share } = control
  const contacted = roi.control?.contacted ?? 0
  const title = running
    ? t('title', { share: percent(share / 100, Number.isInteger(share) ? 0 : 2) })
    : t(group ? 'titleEnded' : 'titleNone')
  const since = day(group?.started_at ?? new Date(0).toISOString())
  const note = running
    ? t('noteRunning', { from: since })
    : group
      ? t('noteEnded', { from: since, to: day(group.ended_at ?? group.started_at) })
      : t('noteNone')
  const items = group
    ? [
        { key: 'control', label: t('control'), value: count(group.customers.control), mono: true },
        { key: 'treated', label: t('treated'), value: count(group.customers.treated), mono: true },
        { key: 'outside', label: t('outside'), value: count(group.customers.outside), mono: true },
        {
          key: 'contacted',
          label: t('contacted'),
          value: t('contaminated', { n: count(contacted), share: percent(roi.contamination ?? 0) }),
          mono: true,
        },
      ]
    : []
  return (
    <Section span={5} cut title={title} note={note}>
      {items.length > 0 && <KeyValues look="facts" items={items} />}
      {contacted > 0 && <p className="mt-3 max-w-measure text-ink-3 text-xs">{t('contaminationNote')}</p>}
      <div className="mt-4 print:hidden">
        <ControlDialog share={share} running={running} canChange={canChange} />
      </div>
    </Section>
  )
}
