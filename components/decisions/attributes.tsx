import { useLocale, useTranslations } from 'next-intl'
import { useFeatureValue } from '@/components/decisions/use-feature-value'
import { formatNumber } from '@/components/lib/format'
import { Badge } from '@/components/ui/badge'
import { Collapsible } from '@/components/ui/collapsible'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { DecisionReply } from '@/lib/decisions'

/** Everything that came with the order: what weighed, what did not, what was empty, what the model does not read. */
export function Attributes({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const value = useFeatureValue()
  const reasons = new Map(decision.reasons.map((reason) => [reason.feature, reason]))
  const unknown = new Set(decision.unknown_values.map((entry) => entry.feature))
  // With more columns than reasons, a column without one may still have weighed a little.
  const untold = decision.other_features > 0
  const unused = new Set(decision.unused_features)
  const missing = decision.missing_features.filter((name) => !(name in decision.features))
  const names = [...Object.keys(decision.features), ...missing]
  const note = (name: string) => {
    if (unused.has(name)) return 'unused'
    if (unknown.has(name)) return 'unknown'
    return null
  }
  return (
    <Collapsible summary={t('attributes.summary', { count: names.length })} className="mt-4">
      <p className="mb-3 max-w-measure text-ink-3 text-xs">
        {t('attributes.note', { missing: decision.missing_features.length, unused: unused.size })}
      </p>
      <Table scrollLabel={t('attributes.summary', { count: names.length })}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('attributes.name')}</TableHead>
            <TableHead numeric>{t('attributes.value')}</TableHead>
            <TableHead numeric>{t('points.points')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {names.map((name) => {
            const reason = reasons.get(name)
            const empty = decision.missing_features.includes(name)
            const state = note(name)
            return (
              <TableRow key={name}>
                <TableCell className="num text-xs [overflow-wrap:anywhere]">
                  {name}
                  {state !== null && (
                    <Badge variant={state === 'unknown' ? 'caution' : 'outline'} className="ml-2">
                      {t(`attributes.${state}`)}
                    </Badge>
                  )}
                </TableCell>
                <TableCell numeric className={empty ? 'text-ink-3' : undefined}>
                  {value(decision.features[name])}
                </TableCell>
                <TableCell numeric className="text-ink-3">
                  {reason
                    ? formatNumber(reason.contribution * 100, locale, { digits: 2, fixed: true, signed: true })
                    : untold
                      ? ''
                      : '0'}
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </Collapsible>
  )
}
