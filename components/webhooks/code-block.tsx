import { cn } from '@/components/lib/cn'

/** Text as it was sent or received; scrolls inside itself, by keyboard too. */
export function CodeBlock({ label, className, children }: { label: string; className?: string; children: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn('overflow-auto rounded-md bg-sunken p-3', className)}
    >
      <pre className="num whitespace-pre-wrap text-xs [overflow-wrap:anywhere]">{children}</pre>
    </section>
  )
}
