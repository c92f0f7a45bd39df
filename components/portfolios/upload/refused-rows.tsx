'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/datasets/use-figures'
import { csvOf, refusalsOf } from '@/components/portfolios/core/refused'
import { saveFile } from '@/components/portfolios/save-file'
import type { Ingested } from '@/components/portfolios/types'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

const shown = 12

/** Which lines were left out and why, on the page and as a file. */
export function RefusedRows({ result }: { result: Ingested }) {
  const t = useTranslations('portfolios.refused')
  const field = useTranslations('portfolios.field')
  const { count } = useFigures()
  const rows = refusalsOf(result.rejected)
  const nameOf = (name: string) => {
    const key = name.replace('.', '_') as Parameters<typeof field>[0]
    return name === '' ? t('wholeRow') : field.has(key) ? field(key) : name
  }
  const download = () =>
    saveFile(
      t('fileName'),
      csvOf([
        [t('line'), t('field'), t('why')],
        ...rows.map((row) => [String(row.line), nameOf(row.field), row.reason]),
      ]),
      'text/csv',
    )
  if (result.rejected_count === 0) return <Section span={7} title={t('none')} note={t('noneNote')} />
  return (
    <Section
      span={7}
      title={t('title', { count: result.rejected_count })}
      note={t('note')}
      actions={
        <Button variant="outline" onClick={download}>
          <Download aria-hidden />
          {t('download')}
        </Button>
      }
    >
      <Table scrollLabel={t('label')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('line')}</TableHead>
            <TableHead>{t('field')}</TableHead>
            <TableHead>{t('why')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.slice(0, shown).map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line may have two faults
            <TableRow key={place}>
              <TableCell className="num w-20">{count(row.line)}</TableCell>
              <TableCell>{nameOf(row.field)}</TableCell>
              <TableCell>{row.reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > shown && <p className="mt-2 text-ink-3 text-xs">{t('first', { shown, total: rows.length })}</p>}
      {result.rejected_count > result.rejected.length && (
        <p className="mt-1 text-ink-3 text-xs">{t('listed', { count: result.rejected.length })}</p>
      )}
    </Section>
  )
}
