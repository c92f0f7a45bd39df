'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import type { ModelSummaryReply } from '@/lib/models'

type ActionableDialogProps = {
  modelId: string
  columns: readonly { name: string; label: string; fixed: boolean }[]
  /** As kept; null while nobody has marked any. */
  marked: readonly string[] | null
}

/** Marks the columns that a customer can change. All of them marked is kept as no choice at all. */
export function ActionableDialog({ modelId, columns, marked }: ActionableDialogProps) {
  const t = useTranslations('models.actionable')
  const common = useTranslations('common')
  const free = columns.filter(({ fixed }) => !fixed).map(({ name }) => name)
  const kept = free.filter((name) => marked === null || marked.includes(name))
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>(kept)
  const save = useModelCall<ModelSummaryReply>(
    () => t('saved'),
    () => setOpen(false),
  )
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (next) setChosen(kept)
        save.reset()
      }}
    >
      <DialogTrigger asChild>
        <Button variant="outline">{t('button')}</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const all = chosen.length === free.length
            save.mutate({
              method: 'PATCH',
              path: `/models/${modelId}`,
              body: { actionable_columns: all ? null : free.filter((name) => chosen.includes(name)) },
            })
          }}
        >
          <fieldset className="grid max-h-80 gap-2 overflow-y-auto max-sm:gap-0">
            <legend className="sr-only">{t('title')}</legend>
            {columns.map(({ name, label, fixed }) => (
              <Checkbox
                key={name}
                label={label}
                hint={fixed ? t('isFixed') : undefined}
                disabled={fixed}
                checked={!fixed && chosen.includes(name)}
                onChange={() => toggle(name)}
              />
            ))}
          </fieldset>
          <CallFailed error={save.error} title={t('failed')} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" pending={save.isPending}>
              {t('save')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
