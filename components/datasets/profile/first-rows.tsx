import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/datasets/use-figures'
import { Collapsible } from '@/components/ui/collapsible'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

type Cell = string | number | boolean | null
type FirstRowsProps = { columns: readonly string[]; rows: readonly (readonly Cell[])[] }

/** The first rows as they are stored, behind a fold. */
export function FirstRows({ columns, rows }: FirstRowsProps) {
  const t = useTranslations('datasets.profile')
  const words = useTranslations('datasets.columns')
  const { value } = useFigures()
  const shown = (cell: Cell) => {
    if (cell === null) return <span className="text-ink-3">{words('empty')}</span>
    if (typeof cell === 'boolean') return t(cell ? 'yes' : 'no')
    return typeof cell === 'number' ? value(cell) : cell
  }
  return (
    <Collapsible summary={t('firstRows', { count: rows.length })}>
      <Table scrollLabel={t('firstRows', { count: rows.length })}>
        <TableHeader>
          <TableRow>
            {columns.map((name) => (
              <TableHead key={name} className="num">
                {name}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stored rows have no other name
            <TableRow key={place}>
              {columns.map((name, position) => (
                <TableCell key={name} numeric={typeof row[position] === 'number'} className="whitespace-nowrap">
                  {shown(row[position] ?? null)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Collapsible>
  )
}
