'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/components/lib/cn'
import { Input, type InputProps } from '@/components/ui/input'

/** A password that its owner may look at. One control to `FormField`. */
export function PasswordInput({ className, ...props }: Omit<InputProps, 'type' | 'size'>) {
  const t = useTranslations('auth')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <span className={cn('relative block', className)}>
      <Input
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        className="pr-11"
        {...props}
      />
      <button
        type="button"
        aria-label={t('showPassword')}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-ink-3 hover:text-ink focus-visible:-outline-offset-2 max-sm:w-11"
      >
        <Icon aria-hidden className="size-4 stroke-[1.75]" />
      </button>
    </span>
  )
}
