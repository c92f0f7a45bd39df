'use client'

import { useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { jobsKey } from '@/components/models/train/jobs-query'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { FormField } from '@/components/ui/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

export type TrainableDataset = { id: string; name: string; rows: string }
type TrainButtonProps = { datasets: readonly TrainableDataset[]; preferred?: string | undefined }

const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null)

/** Trains another version; the earlier ones stay, and the active one goes on answering. */
export function TrainButton({ datasets, preferred }: TrainButtonProps) {
  const t = useTranslations('models.train')
  const common = useTranslations('common')
  const router = useRouter()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState({ dataset: preferred ?? datasets[0]?.id ?? '', depth: '8', leaf: '50', name: '' })
  const [tried, setTried] = useState(false)
  const train = useModelCall<{ training_job_id: string }>(
    () => t('started'),
    () => {
      setOpen(false)
      setTried(false)
      void client.invalidateQueries({ queryKey: jobsKey })
      router.push('/models')
    },
  )
  const depth = whole(form.depth)
  const leaf = whole(form.leaf)
  const faults = {
    depth: depth === null || depth < 1 || depth > 30 ? t('depthFault') : undefined,
    leaf: leaf === null || leaf < 1 || leaf > 1_000_000 ? t('leafFault') : undefined,
  }
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value })
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <Button onClick={() => setOpen(true)}>
        <RefreshCw aria-hidden />
        {t('button')}
      </Button>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
        </DialogHeader>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (faults.depth || faults.leaf) return
            train.mutate({
              method: 'POST',
              path: '/models',
              body: {
                dataset_id: form.dataset,
                algorithm: 'tree',
                options: { max_depth: depth, min_leaf: leaf },
                ...(form.name.trim() !== '' && { name: form.name.trim() }),
              },
            })
          }}
        >
          <FormField label={t('dataset')}>
            <Select value={form.dataset} onChange={set('dataset')}>
              {datasets.map((dataset) => (
                <option key={dataset.id} value={dataset.id}>
                  {dataset.name} ({dataset.rows})
                </option>
              ))}
            </Select>
          </FormField>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField label={t('depth')} hint={t('depthHint')} error={tried ? faults.depth : undefined}>
              <Input inputMode="numeric" value={form.depth} onChange={set('depth')} />
            </FormField>
            <FormField label={t('leaf')} hint={t('leafHint')} error={tried ? faults.leaf : undefined}>
              <Input inputMode="numeric" value={form.leaf} onChange={set('leaf')} />
            </FormField>
          </div>
          <FormField
            label={t('name')}
            hint={t('nameHint')}
            aside={<span className="text-ink-3">{common('optional')}</span>}
          >
            <Input value={form.name} maxLength={200} onChange={set('name')} />
          </FormField>
          <CallFailed error={train.error} title={t('failed')} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline">{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" pending={train.isPending}>
              {t('button')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
