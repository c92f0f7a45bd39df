'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { exportFormats } from '@/db/constants/models'

/** Take the model away, in each of its forms. */
export function ExportMenu({ modelId }: { modelId: string }) {
  const t = useTranslations('models.export')
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline">
          <Download aria-hidden />
          {t('button')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-72">
        <DropdownMenuLabel>{t('label')}</DropdownMenuLabel>
        {exportFormats.map((format) => (
          <DropdownMenuItem key={format} asChild className="h-auto py-2 max-sm:h-auto">
            <a href={`/api/v1/models/${modelId}/export?format=${format}`} download>
              <span>
                <b className="block">{t(`${format}.name`)}</b>
                <span className="block text-ink-3 text-xs">{t(`${format}.text`)}</span>
              </span>
            </a>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
