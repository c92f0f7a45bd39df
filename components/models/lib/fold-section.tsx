'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useId, useState } from 'react'
import { cn } from '@/components/lib/cn'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'

/** A section whose finding stays and whose rows wait behind a button on the phone, where the page is long. */
export function FoldSection({ children, ...props }: ComponentProps<typeof Section>) {
  const t = useTranslations('models.fold')
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <Section {...props}>
      <Button
        variant="outline"
        className="w-full sm:hidden print:hidden"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'close' : 'open')}
        <ChevronDown aria-hidden className={cn('transition-transform', open && 'rotate-180')} />
      </Button>
      <div id={id} className={cn('max-sm:pt-4', !open && 'max-sm:hidden')}>
        {children}
      </div>
    </Section>
  )
}
