'use client'

import { Check, X } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { centsOf } from '@/components/portfolios/core/cents'
import type { ReconciliationReply } from '@/components/reconciliation/types'
import { Collapsible } from '@/components/ui/collapsible'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@/components/ui/table'

const kinds = ['statement_only', 'ledger_only', 'other_day'] as const

/** From the statement to the ledger: what lies between them, step by step, down to zero. */
export function Bridge({ reply }: { reply: ReconciliationReply }) {
  const t = useTranslations('reconciliation.bridge')
  const format = useFormatter()
  const { compared, difference } = reply
  const rest = centsOf(difference.unexplained)
  const Mark = rest === 0 ? Check : X
  const signed = (reais: number) => <Money column symbol={false} signed cents={centsOf(reais)} />
  const itemsOf = (kind: (typeof kinds)[number]) => difference.items.filter((one) => one.kind === kind)
  const day = (civil: string) =>
    format.dateTime(new Date(`${civil}T12:00:00Z`), { day: '2-digit', month: '2-digit', timeZone: 'UTC' })
  return (
    <Table>
      <TableBody>
        <TableRow>
          <TableHead scope="row">{t('statement')}</TableHead>
          <TableCell numeric>
            <Money column symbol={false} cents={centsOf(compared.statement)} />
          </TableCell>
        </TableRow>
        <TableRow>
          <TableHead scope="row">{t('ledger')}</TableHead>
          <TableCell numeric>{signed(-compared.ledger)}</TableCell>
        </TableRow>
        {kinds.map((kind) => (
          <TableRow key={kind}>
            <TableHead scope="row" className="py-1.5">
              {t(kind, { count: difference[kind].count })}
              {difference[kind].count > 0 && (
                <Collapsible className="mt-1" summary={t('items', { count: itemsOf(kind).length })}>
                  <ul>
                    {itemsOf(kind).map((item) => (
                      <li
                        key={`${item.bank_line_id} ${item.payment_id} ${item.refund_id}`}
                        className="flex justify-between gap-4 py-0.5 text-xs"
                      >
                        {item.payment_id === null ? (
                          <span>{t('line', { day: day(item.day) })}</span>
                        ) : (
                          <Link
                            href={`/payments/${item.payment_id}`}
                            className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                          >
                            {t('payment', { day: day(item.day) })}
                          </Link>
                        )}
                        {signed(item.amount)}
                      </li>
                    ))}
                  </ul>
                </Collapsible>
              )}
            </TableHead>
            <TableCell numeric className="py-1.5 align-top">
              {difference[kind].count === 0 ? <span className="text-ink-3">–</span> : signed(-difference[kind].amount)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableHead scope="row">
            <span className="inline-flex items-center gap-1.5">
              <Mark aria-hidden className={rest === 0 ? 'size-4 text-accent' : 'size-4 text-negative'} />
              {t('rest')}
            </span>
          </TableHead>
          <TableCell numeric className={rest === 0 ? 'text-accent' : 'text-negative'}>
            <Money column symbol={false} cents={rest} />
          </TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  )
}
