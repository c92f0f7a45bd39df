import { useTranslations } from 'next-intl'
import { BandBadge } from '@/components/lifecycle/band-badge'
import { useFigures } from '@/components/models/lib/use-figures'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { DriftReply } from '@/lib/lifecycle'

const listed = 12
/** A share of missing values this far from training's is told beside it. */
const worthTelling = 0.005

/** Which columns moved most in the newest week, what is missing, and values that training never saw. */
export function DriftColumns({ week }: { week: DriftReply['weeks'][number] }) {
  const t = useTranslations('lifecycle.columns')
  const { index, percent, count } = useFigures()
  const [first] = week.columns
  return (
    <Section
      span={6}
      cut
      title={first?.psi ? t('finding', { name: first.label }) : t('findingNone')}
      note={t('note', { week: week.week, orders: count(week.orders) })}
    >
      <Table scrollLabel={t('table')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('column')}</TableHead>
            <TableHead numeric>
              <Term name="psi" />
            </TableHead>
            <TableHead>{t('band')}</TableHead>
            <TableHead numeric className="max-sm:hidden">
              {t('missing')}
            </TableHead>
            <TableHead numeric className="max-sm:hidden">
              {t('unseen')}
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {week.columns.slice(0, listed).map((column) => (
            <TableRow key={column.feature}>
              <TableHead scope="row" className="[overflow-wrap:anywhere]">
                {column.label}
              </TableHead>
              <TableCell numeric>{column.psi === null ? '–' : index(column.psi)}</TableCell>
              <TableCell>
                <BandBadge band={column.band} />
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {column.missing_share === null ? '–' : percent(column.missing_share)}
                {Math.abs((column.missing_share ?? 0) - column.training_missing_share) > worthTelling && (
                  <small className="block text-ink-3">
                    {t('before', { share: percent(column.training_missing_share) })}
                  </small>
                )}
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {column.unseen ? count(column.unseen.orders) : '–'}
                {column.unseen && column.unseen.values.length > 0 && (
                  <small className="block max-w-40 truncate text-ink-3">
                    {column.unseen.values
                      .slice(0, 3)
                      .map(({ value }) => value)
                      .join(', ')}
                  </small>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  )
}
