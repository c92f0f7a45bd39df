import { useTranslations } from 'next-intl'
import { useGroupName } from '@/components/models/groups/use-group-name'
import { useFigures } from '@/components/models/lib/use-figures'
import { Badge } from '@/components/ui/badge'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { SegmentsReply } from '@/lib/models'

type Figures = SegmentsReply['overall']

/** How the model does for each group, at the same threshold for all. */
export function GroupTable({ segments }: { segments: SegmentsReply }) {
  const t = useTranslations('models.groups')
  const nameOf = useGroupName()
  const { count } = useFigures()
  return (
    <Table scrollLabel={t('table', { column: segments.label })}>
      <TableHeader>
        <TableRow>
          <TableHead>{segments.label}</TableHead>
          <TableHead numeric>{t('rows')}</TableHead>
          <TableHead numeric>{t('good')}</TableHead>
          <TableHead numeric>
            <Term name="approval_rate" />
          </TableHead>
          <TableHead numeric>
            <Term name="accuracy" />
          </TableHead>
          <TableHead numeric>{t('goodApproved')}</TableHead>
          <TableHead numeric>{t('badApproved')}</TableHead>
          <TableHead numeric>
            <Term name="auc" />
          </TableHead>
          <TableHead numeric>
            <Term name="calibration_gap" />
          </TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {segments.groups.map((group) => (
          <TableRow key={group.key}>
            <TableHead scope="row">
              <span className="inline-flex items-center gap-2">
                {nameOf(group)}
                {group.small && <Badge variant="caution">{t('small')}</Badge>}
              </span>
            </TableHead>
            <TableCell numeric>{count(group.rows)}</TableCell>
            <Cells of={group} />
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableHead scope="row">{t('everybody')}</TableHead>
          <TableCell numeric>{count(segments.overall.rows)}</TableCell>
          <Cells of={segments.overall} />
        </TableRow>
      </TableFooter>
    </Table>
  )
}

function Cells({ of }: { of: Figures }) {
  const t = useTranslations('models.groups')
  const { percent, index, locale } = useFigures()
  const share = (value: number | null) => (value === null ? '–' : percent(value))
  const points = (of.calibration_gap * 100).toLocaleString(locale, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  return (
    <>
      <TableCell numeric>{percent(of.base_rate)}</TableCell>
      <TableCell numeric>{percent(of.approval_rate)}</TableCell>
      <TableCell numeric>{percent(of.accuracy)}</TableCell>
      <TableCell numeric>{share(of.true_positive_rate)}</TableCell>
      <TableCell numeric>{share(of.false_positive_rate)}</TableCell>
      <TableCell numeric>{of.auc === null ? '–' : index(of.auc)}</TableCell>
      <TableCell numeric>{t('points', { points })}</TableCell>
    </>
  )
}
