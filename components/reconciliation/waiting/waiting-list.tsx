'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { onRowKeys } from '@/components/reconciliation/waiting/row-keys'

/** Rows to work through one by one, by mouse or by keyboard. */
export function WaitingList({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations('reconciliation.waiting')
  return (
    <>
      <ul aria-label={label} className="border-line border-t" onKeyDown={onRowKeys}>
        {children}
      </ul>
      <p className="mt-2 text-ink-3 text-xs max-sm:hidden print:hidden">{t('keys')}</p>
    </>
  )
}

type WaitingRowProps = { title: ReactNode; text: ReactNode; amount: ReactNode; actions: ReactNode }

export function WaitingRow({ title, text, amount, actions }: WaitingRowProps) {
  return (
    <li
      data-row
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 border-line border-b py-2 focus-within:bg-hover/45"
    >
      <span className="min-w-0">
        <span className="block [overflow-wrap:anywhere]">{title}</span>
        <span className="block text-ink-3 text-xs [overflow-wrap:anywhere]">{text}</span>
      </span>
      <span className="text-right">{amount}</span>
      <span className="col-span-2 flex flex-wrap gap-2">{actions}</span>
    </li>
  )
}
