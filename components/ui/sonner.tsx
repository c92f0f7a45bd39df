'use client'

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toaster as Sonner } from 'sonner'

/** Mounted once by the root layout; call `toast` from `sonner` with translated text. */
export function Toaster() {
  const t = useTranslations('common')
  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={t('notices')}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-accent" />,
        error: <CircleAlert aria-hidden className="size-4 text-negative" />,
        warning: <TriangleAlert aria-hidden className="size-4 text-caution" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-(--width) items-center gap-3 rounded-md border border-line-strong bg-raised px-4 py-3 font-sans text-ink text-sm shadow-pop max-sm:w-full',
          content: 'min-w-0 flex-1',
          description: 'text-ink-2 text-xs',
          actionButton:
            'ml-auto whitespace-nowrap underline decoration-line-strong underline-offset-3 hover:decoration-ink max-sm:min-h-11',
          cancelButton: 'text-ink-3 max-sm:min-h-11',
        },
      }}
    />
  )
}
