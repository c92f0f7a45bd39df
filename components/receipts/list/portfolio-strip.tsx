import Link from 'next/link'
import { useTranslations } from 'next-intl'

type Props = { portfolio: { id: string; name: string }; allHref: string }

/** That sums and rows are those of one portfolio, and the way to all of them. */
export function PortfolioStrip({ portfolio: { id, name }, allHref }: Props) {
  const t = useTranslations('receipts.portfolio')
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 border-line border-b py-3 text-ink-2">
      <span>{t('only', { name: name || id })}</span>
      <Link href={allHref} className="underline decoration-line-strong underline-offset-3 hover:decoration-ink">
        {t('all')}
      </Link>
    </p>
  )
}
