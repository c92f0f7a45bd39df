'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type PortfolioColumn, templateRows } from '@/components/portfolios/core/columns'
import { csvOf } from '@/components/portfolios/core/refused'
import { saveFile } from '@/components/portfolios/save-file'
import { Button } from '@/components/ui/button'
import { Collapsible } from '@/components/ui/collapsible'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

const otherNames = 4

/** The columns that a file may have, by which names, and a template of them. */
export function AcceptedColumns({ columns }: { columns: readonly PortfolioColumn[] }) {
  const t = useTranslations('portfolios.columns')
  const field = useTranslations('portfolios.field')
  const nameOf = (name: string) => field(name.replace('.', '_') as Parameters<typeof field>[0])
  const required = columns.filter((column) => column.required)
  return (
    <Section
      title={t('acceptedTitle', { count: required.length })}
      note={t('acceptedNote', { names: required.map((column) => nameOf(column.field)).join(', ') })}
      actions={
        <Button variant="outline" onClick={() => saveFile(t('templateName'), csvOf(templateRows(columns)), 'text/csv')}>
          <Download aria-hidden />
          {t('template')}
        </Button>
      }
      className="border-line-strong border-t"
    >
      <Collapsible summary={t('seeAll', { count: columns.length })}>
        <Table scrollLabel={t('label')}>
          <TableHeader>
            <TableRow>
              <TableHead>{t('field')}</TableHead>
              <TableHead>{t('names')}</TableHead>
              <TableHead>{t('needed')}</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {columns.map((column) => (
              <TableRow key={column.field}>
                <TableCell>{nameOf(column.field)}</TableCell>
                <TableCell className="num text-ink-2 text-xs">
                  {column.names.slice(0, 1 + otherNames).join(', ')}
                </TableCell>
                <TableCell className="text-xs">{column.required ? t('yes') : t('no')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Collapsible>
    </Section>
  )
}
