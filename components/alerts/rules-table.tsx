'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { RuleEditor } from '@/components/alerts/rule-editor'
import { useAlertWords } from '@/components/alerts/use-alert-words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type { AlertRuleReply, AlertRulesReply } from '@/lib/analytics'

/** Every rule in plain words. */
export function RulesTable({ set, canEdit }: { set: AlertRulesReply; canEdit: boolean }) {
  const t = useTranslations('alerts.rules')
  const { figure, duration, what } = useAlertWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone, and so does t
  const columns = useMemo((): DataColumn<AlertRuleReply>[] => {
    const when = (row: AlertRuleReply) =>
      t(`when.${row.direction}`, {
        what: what(row),
        threshold: figure(row.unit, row.threshold),
        window: duration(row.window_minutes),
      })
    const sends = (row: AlertRuleReply) =>
      [
        t('told.panel'),
        row.email_count > 0 && row.deliver.includes('email') && t('told.email', { count: row.email_count }),
        row.deliver.includes('webhook') && t('told.webhook'),
      ]
        .filter((part) => part !== false)
        .join(', ')
    return [
      {
        id: 'rule',
        header: t('col.rule'),
        cell: (row) => (
          <div className="grid gap-1 py-1.5 max-sm:py-3">
            <span className="font-medium">{row.name === what(row) ? when(row) : row.name}</span>
            {row.name !== what(row) && <span className="text-ink-2 text-xs">{when(row)}</span>}
            {row.follows_target && <span className="text-ink-3 text-xs">{t('followsTarget')}</span>}
          </div>
        ),
      },
      {
        id: 'minimum',
        header: t('col.minimum'),
        numeric: true,
        wide: true,
        cell: (row) => (row.minimum_count > 0 ? row.minimum_count : '–'),
      },
      { id: 'told', header: t('col.told'), wide: true, cell: sends },
      {
        id: 'state',
        header: t('col.state'),
        className: 'w-px whitespace-nowrap',
        // Together: a column of its own would leave a phone's screen.
        cell: (row) => (
          <div className="flex items-center justify-between gap-3 max-sm:flex-col max-sm:items-start max-sm:gap-1 max-sm:py-2">
            <RuleState rule={row} />
            {canEdit && (
              <RuleEditor
                set={set}
                rule={row}
                trigger={
                  <Button
                    variant="ghost"
                    size="sm"
                    className="max-sm:-ml-2"
                    aria-label={t('editOne', { name: row.name })}
                  >
                    {t('editShort')}
                  </Button>
                }
              />
            )}
          </div>
        ),
      },
    ]
  }, [t, set, canEdit])
  return <DataTable label={t('title')} rows={set.data} columns={columns} rowKey={(row) => row.rule_id} />
}

function RuleState({ rule }: { rule: AlertRuleReply }) {
  const t = useTranslations('alerts.rules.state')
  if (!rule.enabled) return <Badge variant="outline">{t('off')}</Badge>
  if (rule.open_alert_id !== null) return <Badge variant="negative">{t('open')}</Badge>
  return <Badge variant="positive">{t('on')}</Badge>
}
