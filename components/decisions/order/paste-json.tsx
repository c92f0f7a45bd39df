'use client'

import { ClipboardPaste } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ModelFeature, type Pasted, readPasted } from '@/components/decisions/order/draft'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Textarea } from '@/components/ui/textarea'

type PasteJsonProps = { features: readonly ModelFeature[]; onPaste: (pasted: Pasted) => void }

/** Fills the form from an order as JSON, as another system would send it. */
export function PasteJson({ features, onPaste }: PasteJsonProps) {
  const t = useTranslations('decisions.order')
  const words = useTranslations('common')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const [first, second] = features
  const sample = JSON.stringify(
    { order_id: '118204', features: { [first?.name ?? 'a']: first?.median ?? 1, [second?.name ?? 'b']: null } },
    null,
    2,
  )
  const fill = () => {
    const pasted = readPasted(text, features, locale)
    setWrong(pasted === null)
    if (pasted === null) return
    onPaste(pasted)
    setOpen(false)
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline">
          <ClipboardPaste aria-hidden />
          {t('paste')}
        </Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('pasteTitle')}</DialogTitle>
          <DialogDescription>{t('pasteText')}</DialogDescription>
        </DialogHeader>
        <FormField label={t('pasteLabel')} error={wrong && t('pasteFault')}>
          <Textarea
            rows={10}
            className="num text-xs"
            spellCheck={false}
            placeholder={sample}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </FormField>
        <DialogFooter>
          <Button variant="outline" onClick={() => setOpen(false)}>
            {words('cancel')}
          </Button>
          <Button onClick={fill} disabled={text.trim() === ''}>
            {t('pasteFill')}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
