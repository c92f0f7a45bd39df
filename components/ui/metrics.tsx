import type { ReactNode } from 'react'

export type Metric = { key: string; label: ReactNode; value: ReactNode; note?: ReactNode }

/** The second figures, side by side between rules; two or three to a row on a phone. */
export function Metrics({ items }: { items: readonly Metric[] }) {
  return (
    <dl
      data-slot="metrics"
      className="grid grid-cols-2 overflow-hidden border-line-strong border-t sm:grid-cols-3 md:auto-cols-fr md:grid-flow-col md:grid-cols-none"
    >
      {items.map((item) => (
        <div
          key={item.key}
          className="-mb-px -ml-px border-line border-b border-l px-4 pt-3 pb-4 max-sm:odd:pl-0 sm:max-md:nth-[3n+1]:pl-0 md:border-b-0 md:first:pl-0"
        >
          <dt className="text-ink-2">{item.label}</dt>
          <dd>
            <b className="block text-xl tabular-nums tracking-[-0.02em]">{item.value}</b>
            {item.note !== undefined && <span className="mt-1 block text-ink-3 text-xs">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
