'use client'

import { Command as Primitive } from 'cmdk'
import { Check, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/components/lib/cn'
import { Command, CommandEmpty, CommandItem, CommandList } from '@/components/ui/command'
import { controlClass } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'

type CategoryComboboxProps = {
  value: string
  onValueChange: (value: string) => void
  /** Most frequent first. */
  options: readonly string[]
  label: string
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** Known values to search and choose from; "vazio" is one of the choices. */
export function CategoryCombobox({ value, onValueChange, options, label, ...wiring }: CategoryComboboxProps) {
  const t = useTranslations('decisions.order')
  const [open, setOpen] = useState(false)
  const choose = (next: string) => {
    onValueChange(next)
    setOpen(false)
  }
  const item = (option: string, text: string) => (
    <CommandItem key={option} value={option === '' ? text : option} onSelect={() => choose(option)}>
      <Check aria-hidden className={cn('size-4', option !== value && 'invisible')} />
      <span className={cn('min-w-0 truncate', option === '' && 'text-ink-3')}>{text}</span>
    </CommandItem>
  )
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          role="combobox"
          aria-expanded={open}
          aria-controls={wiring.id === undefined ? undefined : `${wiring.id}-list`}
          className={cn(controlClass, 'flex h-9 items-center justify-between gap-2 pr-2 pl-3 text-left')}
          {...wiring}
        >
          <span className={cn('truncate', value === '' && 'text-ink-3')}>{value === '' ? t('empty') : value}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3" />
        </button>
      </PopoverTrigger>
      <PopoverContent align="start" className="w-(--radix-popover-trigger-width) min-w-56 p-0">
        <Command label={label}>
          <Primitive.Input
            className="h-10 border-line border-b bg-transparent px-3 outline-none placeholder:text-ink-3 max-sm:text-base"
            placeholder={t('searchValue')}
          />
          <CommandList id={wiring.id === undefined ? undefined : `${wiring.id}-list`} className="max-h-64 p-1">
            <CommandEmpty>{t('noValue')}</CommandEmpty>
            {item('', t('empty'))}
            {options.map((option) => item(option, option))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  )
}
