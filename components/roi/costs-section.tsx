import { useTranslations } from 'next-intl'
import { Claim } from '@/components/roi/claim'
import type { Roi } from '@/components/roi/types'
import { useRoiWords } from '@/components/roi/use-roi-words'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'

const parts = ['ai', 'messages', 'takeovers', 'platform'] as const

/** What the same people cost in either process. */
export function CostsSection({ roi, costs }: { roi: Roi; costs: NonNullable<Roi['costs']> }) {
  const t = useTranslations('roi.costs')
  const { percent } = useRoiWords()
  const { cost_change: change, claimed, verdict } = roi
  const signed = (share: number) => `${share > 0 ? '+' : ''}${percent(share, 0)}`
  const told = change === null || verdict === 'not_enough_data' ? null : percent(Math.abs(change), 0)
  const title = told === null ? t('title') : t((change ?? 0) <= 0 ? 'titleLower' : 'titleHigher', { change: told })
  const amount = (value: number | null) =>
    value === null ? (
      <span className="font-sans text-caution">{t('unknown')}</span>
    ) : (
      <Money column symbol={false} cents={Math.round(value * 100)} />
    )
  const claim = { claimed: signed(claimed.cost_change) }
  return (
    <Section span={7} title={title} note={t('note')}>
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('what')}</TableHead>
            <TableHead numeric>{t('amount')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {parts.map((part) => (
            <TableRow key={part}>
              <TableCell>{t(part)}</TableCell>
              <TableCell numeric>{amount(costs[part])}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>{t('total')}</TableCell>
            <TableCell numeric>{amount(costs.total)}</TableCell>
          </TableRow>
          <TableRow>
            <TableCell className="font-normal">{t('old_process')}</TableCell>
            <TableCell numeric>{amount(costs.old_process)}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      <Claim>
        {change === null || verdict === 'not_enough_data'
          ? t('claimOnly', claim)
          : t('claim', { ...claim, measured: signed(change) })}
      </Claim>
    </Section>
  )
}
