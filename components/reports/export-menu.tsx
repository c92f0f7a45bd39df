'use client'

import { Download, FileText, Mail, Printer, Table2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { OverviewQuery } from '@/lib/analytics'

const files = [
  ['pdf', FileText],
  ['csv', Table2],
] as const

/** The overview's figures as files, on paper, or by mail: the range and the filters that the page shows. */
export function ExportMenu({ query }: { query: OverviewQuery }) {
  const t = useTranslations('reports.export')
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline">
          <Download aria-hidden className="size-4" />
          {t('button')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {files.map(([format, Icon]) => (
          <DropdownMenuItem key={format} asChild>
            <a href={`/api/v1/metrics/export?${search}&format=${format}`} download>
              <Icon aria-hidden className="size-4" />
              {t(format)}
            </a>
          </DropdownMenuItem>
        ))}
        <DropdownMenuItem onSelect={() => setTimeout(() => window.print(), 50)}>
          <Printer aria-hidden className="size-4" />
          {t('print')}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/settings/reports">
            <Mail aria-hidden className="size-4" />
            {t('schedule')}
          </Link>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
