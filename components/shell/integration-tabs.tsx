import { useTranslations } from 'next-intl'
import { TabNav } from '@/components/ui/tab-nav'

/** The two ways other systems talk with Aval: they ask, or they are told. */
export function IntegrationTabs() {
  const t = useTranslations('webhooks')
  return (
    <div className="mb-5">
      <TabNav
        label={t('tabs')}
        items={[
          { href: '/settings/tokens', label: t('tokensTab') },
          { href: '/settings/webhooks', label: t('webhooksTab') },
        ]}
      />
    </div>
  )
}
