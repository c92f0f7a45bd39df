import { cn } from '@/components/lib/cn'

type Segment = { text: string; name?: string | undefined }

const wordy = /(^|\.)(customer_name|creditor_name|creditor_address|company_hours|payment_method)$/
/** No bubble is as wide as these. */
const long = /(^|\.)(pix_code|pay_link|link)$/

/** Words of the AI, with what the engine filled in set apart: green, dotted, figures in mono. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, name }, place) =>
    name === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
      <span key={place}>{text}</span>
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
        key={place}
        data-value={name}
        className={cn(
          'text-accent underline decoration-1 decoration-dotted underline-offset-3',
          !wordy.test(name) && 'num font-medium text-[.94em]',
          !wordy.test(name) && !long.test(name) && 'whitespace-nowrap',
        )}
      >
        {text}
      </span>
    ),
  )
}
