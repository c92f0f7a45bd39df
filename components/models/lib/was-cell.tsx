import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { TableCell } from '@/components/ui/table'

/** What an order really was, in a word, a sign and a colour. */
export function WasCell({ good }: { good: boolean }) {
  const t = useTranslations('models.flips')
  const Icon = good ? Check : X
  return (
    <TableCell className={cn('text-right', good ? 'text-accent' : 'text-negative')}>
      <span className="inline-flex items-center gap-1">
        <Icon aria-hidden className="size-3.5" />
        {t(good ? 'good' : 'bad')}
      </span>
    </TableCell>
  )
}
