'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { AlertsBadge } from '@/components/alerts/alerts-badge'
import { WaitingBadge } from '@/components/conversations/waiting-badge'
import { cn } from '@/components/lib/cn'
import { isCurrent, navigation } from '@/components/shell/navigation'

const currentClass = [
  'aria-[current]:rounded-l-sm aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink',
  'aria-[current]:shadow-[inset_2px_0_0_var(--accent),inset_0_0_0_1px_var(--line)] aria-[current]:[&_svg]:text-accent',
]

export function NavList({ onNavigate, tall }: { onNavigate?: () => void; tall?: boolean }) {
  const t = useTranslations('nav')
  const path = usePathname()
  return (
    <nav aria-label={t('main')} className="grid gap-3">
      {navigation.map((group) => (
        <div key={group.label ?? 'top'}>
          {group.label && <p className="px-2 py-1 text-ink-3 text-xs">{t(group.label)}</p>}
          <ul>
            {group.items.map(({ href, label, icon: Icon }) => (
              <li key={href}>
                <Link
                  href={href}
                  onClick={onNavigate}
                  aria-current={isCurrent(path, href) ? 'page' : undefined}
                  className={cn(
                    'flex items-center gap-2 rounded-md px-2 text-ink-2 hover:bg-hover',
                    tall ? 'h-11' : 'h-8',
                    currentClass,
                  )}
                >
                  <Icon aria-hidden className="size-4 stroke-[1.75] text-ink-3" />
                  <span>{t(label)}</span>
                  {href === '/conversations' && <WaitingBadge />}
                  {href === '/alerts' && <AlertsBadge />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
