'use client'

import { GitCompareArrows } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/models/lib/use-figures'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'

export type Comparable = { id: string; version: number; auc: number; active: boolean; sameRows: boolean }

/** The other version to put beside this one. */
export function CompareMenu({ modelId, others }: { modelId: string; others: readonly Comparable[] }) {
  const t = useTranslations('models.compare')
  const { index } = useFigures()
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline">
          <GitCompareArrows aria-hidden />
          {t('button')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-64">
        <DropdownMenuLabel>{t('with')}</DropdownMenuLabel>
        {others.map((other) => (
          <DropdownMenuItem key={other.id} asChild>
            <Link href={`/models/compare?ids=${modelId},${other.id}`}>
              <b>v{other.version}</b>
              <span className="num text-ink-3 text-xs">AUC {index(other.auc)}</span>
              <span className="ml-auto text-ink-3 text-xs">
                {other.active ? t('active') : other.sameRows ? '' : t('otherRows')}
              </span>
            </Link>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
