import type { ReactNode } from 'react'
import { cn } from '@/components/lib/cn'
import { BrandMark } from '@/components/shell/brand'

type LonePageProps = {
  icon: ReactNode
  title: ReactNode
  children: ReactNode
  actions: ReactNode
  /** Inside the shell, which already shows the brand. */
  framed?: boolean | undefined
}

/** A page with one thing to say, with or without the shell around it. */
export function LonePage({ icon, title, children, actions, framed }: LonePageProps) {
  const Frame = framed ? 'div' : 'main'
  return (
    <Frame className={cn('grid w-full max-w-152 justify-items-start gap-4', framed ? 'pt-6' : 'mx-auto px-4 py-16')}>
      {!framed && <BrandMark className="size-8" />}
      <div className="grid w-full gap-4 border-line-strong border-t border-b-[3px] border-b-line-strong [border-bottom-style:double] py-6">
        <div className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 [&_svg]:size-5 [&_svg]:text-ink-3">
          <span className="pt-1">{icon}</span>
          <div>
            <h1 className="text-xl tracking-[-0.015em]">{title}</h1>
            <div className="mt-1 max-w-measure text-ink-2">{children}</div>
          </div>
        </div>
        <div className="flex flex-wrap gap-3 sm:pl-9">{actions}</div>
      </div>
    </Frame>
  )
}
