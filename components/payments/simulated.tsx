import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { SegmentedNav } from '@/components/ui/segmented-nav'

type SimulatedNavProps = { path: string; simulated: boolean }

/** Real money or the simulator's: never both on one page. */
export function SimulatedNav({ path, simulated }: SimulatedNavProps) {
  const t = useTranslations('receipts.simulated')
  return (
    <SegmentedNav
      label={t('label')}
      items={[
        { href: path, label: t('real'), current: !simulated },
        {
          href: `${path}?simulated=true`,
          label: (
            <>
              <FlaskConical aria-hidden />
              {t('simulations')}
            </>
          ),
          current: simulated,
        },
      ]}
    />
  )
}

/** Stands over everything that is only played. */
export function SimulatedNote() {
  const t = useTranslations('receipts.simulated')
  return (
    <p className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 border-line-strong border-y border-dashed py-2 text-ink-2 text-xs">
      <SimulatedBadge />
      {t('note')}
    </p>
  )
}

export function SimulatedBadge() {
  const t = useTranslations('receipts.simulated')
  return (
    <Badge variant="outline" title={t('note')}>
      <FlaskConical aria-hidden />
      {t('badge')}
    </Badge>
  )
}
