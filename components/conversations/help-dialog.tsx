'use client'

import { useTranslations } from 'next-intl'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'

const keys = [
  ['j', 'j'],
  ['k', 'k'],
  ['Enter', 'enter'],
  ['a', 'a'],
  ['r', 'r'],
  ['d', 'd'],
  ['e', 'e'],
  ['/', 'slash'],
  ['?', 'question'],
  ['Ctrl Enter', 'send'],
  ['Esc', 'escape'],
] as const

/** What each key does. */
export function HelpDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('conversations.help')
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <dl className="grid gap-1">
          {keys.map(([key, word]) => (
            <div
              key={key}
              className="flex items-center justify-between gap-4 border-line border-b py-1.5 last:border-0"
            >
              <dt>{t(word)}</dt>
              <dd>
                <kbd className="num rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 text-xs">{key}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  )
}
