import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'

/** A tick over a double rule: the sum that closes. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn('size-6 shrink-0 text-accent', className)}>
      <path d="M4 11.5l4.6 4.3L20 3.5" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="square" />
      <path d="M3 19.2h18M3 22.4h18" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}

export function Brand({ className, small }: { className?: string; small?: boolean }) {
  const t = useTranslations('common')
  return (
    <Link
      href="/"
      className={cn(
        'flex items-center gap-2 font-medium tracking-[-0.02em]',
        small ? 'min-h-11 text-base' : 'text-xl',
        className,
      )}
    >
      <BrandMark className={small ? 'size-5' : undefined} />
      <span>{t('productName')}</span>
    </Link>
  )
}
