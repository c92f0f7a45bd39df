import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type RefusedRowsProps = {
  /** By the API's path: `items[3].features.AGE`. */
  faults: Record<string, string>
  /** The file's line of each item. */
  lines: readonly number[]
}

const item = /^items(?:\[(\d+)\]|\.(\d+))\.?(?:features\.)?(.*)$/

/** What the server found wrong, by line and column of the file. */
export function RefusedRows({ faults, lines }: RefusedRowsProps) {
  const t = useTranslations('decisions.batch')
  const locale = useLocale()
  const rows = Object.entries(faults).flatMap(([path, message]) => {
    const match = item.exec(path)
    const line = lines[Number(match?.[1] ?? match?.[2])]
    return match && line !== undefined ? [{ path, line, column: match[3] ?? '', message }] : []
  })
  if (rows.length === 0) return null
  return (
    <Table scrollLabel={t('faults', { count: rows.length })}>
      <TableHeader>
        <TableRow>
          <TableHead numeric className="w-16">
            {t('line')}
          </TableHead>
          <TableHead>{t('column')}</TableHead>
          <TableHead>{t('problem')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.path}>
            <TableCell numeric>{formatNumber(row.line, locale)}</TableCell>
            <TableCell className="num text-xs">{row.column}</TableCell>
            <TableCell>{row.message}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
