/** Shared by everything that opens over the page. */
export const scrimClass =
  'fixed inset-0 z-40 bg-(--scrim) data-[state=open]:animate-fade-in data-[state=closed]:animate-fade-out'

export const popClass = [
  'z-50 rounded-md border border-line-strong bg-popover text-popover-foreground shadow-pop outline-none',
  'data-[state=closed]:animate-fade-out data-[state=open]:animate-pop-in data-[state=delayed-open]:animate-pop-in',
]

export const windowClass = [
  'fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-32px)] w-[calc(100vw-32px)] max-w-lg -translate-x-1/2 -translate-y-1/2',
  'gap-4 overflow-y-auto rounded-lg border border-line-strong bg-popover p-6 text-ink shadow-pop outline-none',
  'data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in',
]

// cmdk writes `data-disabled="false"`, Radix leaves the attribute out.
export const itemClass = [
  'relative flex h-8 cursor-pointer select-none items-center gap-2 rounded-sm px-2 text-ink outline-none max-sm:h-11',
  'not-data-[disabled=false]:data-[disabled]:pointer-events-none not-data-[disabled=false]:data-[disabled]:text-ink-3',
  'data-[highlighted]:bg-hover data-[selected=true]:bg-hover',
  '[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3',
]
