import { useTranslations } from 'next-intl'
import { TabNav } from '@/components/ui/tab-nav'

const tabs = ['performance', 'explanation', 'groups', 'monitoring', 'record'] as const

/** What there is to see of a version: how good it is, why it answers so, for whom, how it ages, where it comes from. */
export function ModelTabs({ modelId }: { modelId: string }) {
  const t = useTranslations('models.tabs')
  const base = `/models/${modelId}`
  const items = tabs.map((tab) => ({ href: tab === 'performance' ? base : `${base}/${tab}`, label: t(tab) }))
  return <TabNav label={t('label')} items={items} />
}
