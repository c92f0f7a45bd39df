import { CalendarX2, CircleCheck, type LucideIcon, MessageSquare, QrCode, RefreshCw, Stamp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import { Brand } from '@/components/shell/brand'
import { PreferencesMenu } from '@/components/shell/preferences-menu'
import { contentId } from '@/components/shell/skip-link'
import { Money } from '@/components/ui/money'

type Entry = {
  key: 'decided' | 'overdue' | 'offered' | 'firstPix' | 'settled' | 'learned'
  icon: LucideIcon
  tone: string
  cents?: number
  signed?: boolean
}

/** One contract through the whole loop; the sums agree with each other. */
const entries: readonly Entry[] = [
  { key: 'decided', icon: Stamp, tone: 'text-accent', cents: 237_975 },
  { key: 'overdue', icon: CalendarX2, tone: 'text-negative', cents: -245_075, signed: true },
  { key: 'offered', icon: MessageSquare, tone: 'text-ai' },
  { key: 'firstPix', icon: QrCode, tone: 'text-accent', cents: 35_011, signed: true },
  { key: 'settled', icon: CircleCheck, tone: 'text-accent', cents: 210_064, signed: true },
  { key: 'learned', icon: RefreshCw, tone: 'text-ink-3' },
]

/** The frame of the pages before a session: the form on the left, what the product does on the right. */
export function Door({ children }: { children: ReactNode }) {
  const t = useTranslations('shell')
  return (
    <div className="grid min-h-dvh md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <main id={contentId} className="flex flex-col px-4 pt-5 md:px-12 md:py-8 *:mx-auto *:w-full md:*:max-w-90">
        <div className="flex items-center justify-between">
          <Brand />
          <PreferencesMenu />
        </div>
        <div className="py-6 md:my-auto md:py-8">{children}</div>
        <p className="pb-6 text-ink-3 text-xs md:pb-0">{t('isolation')}</p>
      </main>
      <aside className="flex flex-col justify-center border-line bg-sunken px-4 pt-8 pb-10 max-md:border-t md:border-l md:px-16 md:py-8">
        <div className="mx-auto w-full max-w-152">
          <p className="max-w-[13em] text-balance font-medium text-xl tracking-[-0.03em] md:text-figure">
            {t('door.title')}
          </p>
          <p className="mt-3 max-w-[34em] text-base text-ink-2">{t('door.text')}</p>
          <ol className="mt-5 border-line-strong border-t md:mt-10">
            {entries.map(({ key, icon: Icon, tone, cents, signed }) => (
              <li
                key={key}
                className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-b py-3 last:border-b-[3px] last:border-line-strong last:border-double md:grid-cols-[72px_20px_minmax(0,1fr)_auto]"
              >
                <span className="num text-ink-3 text-xs leading-5 max-md:hidden">{t(`door.${key}.date`)}</span>
                <Icon aria-hidden className={cn('mt-0.5 size-4 stroke-[1.75]', tone)} />
                <span>
                  {t(`door.${key}.what`)}
                  <span
                    className={cn(
                      'block text-xs',
                      key === 'offered' ? 'mt-1 border-ai border-l-2 pl-2 text-ai' : 'text-ink-3',
                    )}
                  >
                    {t(`door.${key}.note`)}
                  </span>
                </span>
                {cents !== undefined && (
                  <Money cents={cents} signed={signed} symbol={false} column className={signed ? tone : undefined} />
                )}
              </li>
            ))}
          </ol>
          <p className="mt-1 text-ink-3 text-xs">{t('door.foot')}</p>
        </div>
      </aside>
    </div>
  )
}
