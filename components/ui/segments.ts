/** One look for toggle groups, tab lists and the links that switch a view. */
export const segmentsClass = 'inline-flex max-w-full rounded-md border border-line-strong bg-sunken p-px max-sm:w-full'

export const segmentClass = [
  'inline-flex h-8 items-center justify-center gap-2 whitespace-nowrap rounded-[5px] px-3 text-ink-2 [&_svg]:size-4',
  'focus-visible:-outline-offset-2 disabled:cursor-not-allowed disabled:text-ink-3 max-sm:h-11 max-sm:flex-1 max-sm:px-1',
  'data-[state=on]:bg-raised data-[state=on]:font-medium data-[state=on]:text-ink data-[state=on]:shadow-[0_0_0_1px_var(--line-strong)]',
  'data-[state=active]:bg-raised data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:shadow-[0_0_0_1px_var(--line-strong)]',
  'aria-[current=page]:bg-raised aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:shadow-[0_0_0_1px_var(--line-strong)]',
]
