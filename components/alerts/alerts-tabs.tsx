import { useTranslations } from 'next-intl'
import { TabNav } from '@/components/ui/tab-nav'

export function AlertsTabs() {
  const t = useTranslations('alerts.page')
  return (
    <div className="mb-5">
      <TabNav
        label={t('title')}
        items={[
          { href: '/alerts', label: t('title') },
          { href: '/alerts/rules', label: t('rulesTab') },
        ]}
      />
    </div>
  )
}
