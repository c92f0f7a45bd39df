'use client'

import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { exampleDraft, type ModelFeature } from '@/components/decisions/order/draft'
import { Button } from '@/components/ui/button'

const quote = (text: string) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The header that the model reads and one typical order, made in the browser. */
export function SampleCsv({ features }: { features: readonly ModelFeature[] }) {
  const t = useTranslations('decisions.batch')
  const locale = useLocale()
  const download = () => {
    const draft = exampleDraft(features, locale)
    const rows = [
      ['order_id', 'customer_id', ...features.map(({ name }) => name)],
      ['118204', '4021', ...features.map(({ name }) => draft[name] ?? '')],
    ]
    const text = `\uFEFF${rows.map((row) => row.map(quote).join(';')).join('\r\n')}\r\n`
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: t('sampleName') })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <Button variant="outline" onClick={download}>
      <Download aria-hidden />
      {t('sample')}
    </Button>
  )
}
