'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Refused } from '@/components/datasets/core/read-rejections'
import { useFigures } from '@/components/datasets/use-figures'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type Props = {
  datasetId: string | null
  refused: readonly Refused[]
  refusedTotal: number
  acceptedTotal: number
  span?: 7 | 12
}

const shown = 8

/** Which rows were left out, where they stand in the file, and why. */
export function RefusedSection({ datasetId, refused, refusedTotal, acceptedTotal, span = 7 }: Props) {
  const t = useTranslations('datasets.refused')
  const { count } = useFigures()
  if (refusedTotal === 0) {
    return <Section span={span} title={t('none', { accepted: acceptedTotal })} note={t('noneNote')} />
  }
  return (
    <Section span={span} title={t('title', { refused: refusedTotal, accepted: acceptedTotal })} note={t('note')}>
      <Table scrollLabel={t('label')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('line')}</TableHead>
            <TableHead>{t('column')}</TableHead>
            <TableHead className="max-sm:hidden">{t('came')}</TableHead>
            <TableHead>{t('why')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {refused.slice(0, shown).map((cell, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell may be refused twice
            <TableRow key={place}>
              <TableCell className="num w-20">{count(cell.line)}</TableCell>
              <TableCell className="num text-xs">{cell.column === '' ? t('wholeRow') : cell.column}</TableCell>
              <TableCell className="num max-w-48 truncate text-xs max-sm:hidden">
                {cell.value === '' ? <span className="text-ink-3">{t('empty')}</span> : `"${cell.value}"`}
              </TableCell>
              <TableCell>{cell.reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {refused.length > shown && (
        <p className="mt-2 text-ink-3 text-xs">{t('first', { shown, total: refusedTotal })}</p>
      )}
      {datasetId !== null && (
        <Button variant="outline" asChild className="mt-4">
          <a href={`/api/v1/datasets/${datasetId}/rejections`} download>
            <Download aria-hidden />
            {t('download')}
          </a>
        </Button>
      )}
    </Section>
  )
}
