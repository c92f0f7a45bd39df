import { cn } from '@/components/lib/cn'

export type ReceiptLine = { key: string; label: string; value: string; full?: string; tone?: string }

/** The ends of a fingerprint: enough to compare two by eye; the whole is in its title. */
export function shortHash(hash: string): string {
  if (hash.length < 24) return hash
  const groups = hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')
  return `${groups} … ${hash.slice(-4)}`
}

/** Label left, value right, in the type of a till receipt. */
export function ReceiptLines({ lines }: { lines: readonly ReceiptLine[] }) {
  return (
    <dl className="num grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-xs leading-5">
      {lines.map((line) => (
        <div key={line.key} className="contents">
          <dt className="text-ink-3">{line.label}</dt>
          <dd
            className={cn('text-right [overflow-wrap:anywhere]', line.tone && 'font-medium', line.tone)}
            title={line.full}
          >
            {line.value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
