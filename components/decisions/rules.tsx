import { Check, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useReadValue } from '@/components/decisions/use-feature-value'
import { cn } from '@/components/lib/cn'
import { formatNumber, formatPercent } from '@/components/lib/format'
import { Finding } from '@/components/ui/finding'
import { Table, TableBody, TableCell, TableRow } from '@/components/ui/table'
import type { DecisionReply } from '@/lib/decisions'

/** How often an ensemble's rule held on training rows; a tree's path needs no measuring. */
function useMeasured({ rules_precision: precision, rules_coverage: coverage, rules_rows: rows }: DecisionReply) {
  const t = useTranslations('decisions.rules')
  const locale = useLocale()
  if (precision === null || coverage === null || rows === null) return undefined
  return t('noteAnchor', {
    rows: formatNumber(rows, locale),
    coverage: formatPercent(coverage, locale),
    precision: formatPercent(precision, locale),
  })
}

/** The conditions of the rule that the order was held against, unmet ones first. */
export function Rules({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions')
  const value = useReadValue()
  const measured = useMeasured(decision)
  const rules = [...decision.rules].sort((a, b) => Number(a.satisfied) - Number(b.satisfied))
  const met = rules.filter((rule) => rule.satisfied).length
  const all = met === rules.length
  if (rules.length === 0) return null
  return (
    <>
      <Finding
        as="h3"
        title={
          measured
            ? t('rules.titleAnchor', { count: rules.length })
            : all
              ? t('rules.titleAll', { count: rules.length })
              : t('rules.title', { met, count: rules.length })
        }
        note={measured ?? (all ? t('rules.noteAll') : t('rules.note'))}
        className="mb-2"
      />
      <Table>
        <TableBody>
          {rules.map((rule) => (
            <TableRow key={`${rule.feature} ${rule.condition}`}>
              <TableCell className="w-6 pr-0">
                {rule.satisfied ? (
                  <Check aria-label={t('rules.met')} className="block size-4 text-accent" />
                ) : (
                  <X aria-label={t('rules.unmet')} className="block size-4 text-negative" />
                )}
              </TableCell>
              <TableCell className="py-1 [overflow-wrap:anywhere]">{rule.condition}</TableCell>
              <TableCell numeric className={cn('py-1', !rule.satisfied && 'text-negative')}>
                {value(decision, rule.feature, rule.value)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
