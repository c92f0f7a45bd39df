import { useTranslations } from 'next-intl'
import type { HeaderReading } from '@/components/portfolios/core/columns'
import { Alert } from '@/components/ui/alert'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type ColumnsReadProps = { reading: HeaderReading; firstRows: readonly (readonly string[])[] }

/** What each column of the file was taken for, with a value of it, and what is missing. */
export function ColumnsRead({ reading, firstRows }: ColumnsReadProps) {
  const t = useTranslations('portfolios.columns')
  const field = useTranslations('portfolios.field')
  const nameOf = (name: string) => field(name.replace('.', '_') as Parameters<typeof field>[0])
  const known = reading.columns.filter((column) => column.field !== null).length
  return (
    <Section span={7} title={t('title', { known, total: reading.columns.length })} note={t('note')}>
      {reading.missing.length > 0 && (
        <Alert variant="negative" role="alert" className="mb-4" title={t('missing')}>
          {t('missingText', { names: reading.missing.map(nameOf).join(', ') })}
        </Alert>
      )}
      <Table scrollLabel={t('label')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('header')}</TableHead>
            <TableHead>{t('takenFor')}</TableHead>
            <TableHead className="max-sm:hidden">{t('example')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {reading.columns.map((column, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
            <TableRow key={place}>
              <TableCell className="num text-xs [overflow-wrap:anywhere]">{column.header}</TableCell>
              <TableCell>
                {column.field === null ? <span className="text-ink-3">{t('ignored')}</span> : nameOf(column.field)}
              </TableCell>
              <TableCell className="num max-w-48 truncate text-ink-3 text-xs max-sm:hidden">
                {firstRows[0]?.[place] ?? ''}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
