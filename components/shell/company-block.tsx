'use client'

import { ChevronsUpDown, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { formatDocument } from '@/components/lib/format'
import type { ShellSession } from '@/components/shell/types'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'

export function CompanyBlock({ company }: { company: ShellSession['company'] }) {
  const t = useTranslations('shell')
  const words = useTranslations('common')
  const copyId = async () => {
    await navigator.clipboard.writeText(company.id)
    toast.success(words('copied'))
  }
  return (
    <Popover>
      <PopoverTrigger className="grid grid-cols-[minmax(0,1fr)_auto] items-center rounded-md px-2 py-1 text-left hover:bg-hover data-[state=open]:bg-hover">
        <span className="min-w-0">
          <span className="sr-only">{t('companyMenu')}</span>
          <span className="block truncate font-medium">{company.name}</span>
          {company.document !== null && (
            <span className="num block truncate text-ink-3 text-xs">{formatDocument(company.document)}</span>
          )}
          {company.demo && (
            <Badge variant="caution" className="mt-1">
              {t('demo')}
            </Badge>
          )}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 stroke-[1.75] text-ink-3" />
      </PopoverTrigger>
      <PopoverContent align="start" className="grid gap-3">
        <p className="font-medium">{company.name}</p>
        {company.demo && <p className="text-ink-2 text-xs">{t('demoNote')}</p>}
        <div>
          <p className="text-ink-3 text-xs">{t('companyId')}</p>
          <p className="num break-all text-xs">{company.id}</p>
        </div>
        <Button variant="outline" size="sm" className="w-max" onClick={() => void copyId()}>
          <Copy aria-hidden />
          {words('copy')}
        </Button>
      </PopoverContent>
    </Popover>
  )
}
