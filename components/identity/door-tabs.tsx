import { useTranslations } from 'next-intl'
import { SegmentedNav } from '@/components/ui/segmented-nav'

/** The two ways in. `next` travels along, so that a detour through the other form loses nothing. */
export function DoorTabs({ current, next = '/' }: { current: 'login' | 'register'; next?: string }) {
  const t = useTranslations('auth')
  const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <SegmentedNav
      label={t('tabs')}
      className="w-full"
      items={[
        { href: `/login${query}`, label: t('logIn'), current: current === 'login' },
        { href: `/register${query}`, label: t('signUp'), current: current === 'register' },
      ]}
    />
  )
}
