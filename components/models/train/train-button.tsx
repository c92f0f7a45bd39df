'use client'

import { useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallFailed } from '@/components/lib/call-failed'
import { useModelCall } from '@/components/models/lib/use-model-call'
import { jobsKey } from '@/components/models/train/jobs-query'
import {
  type AskedOption,
  askedOptions,
  readOptions,
  readWithin,
  weightRange,
} from '@/components/models/train/training-form'
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
import { type Algorithm, algorithms, learnerOptions } from '@/db/constants/models'

export type TrainableDataset = { id: string; name: string; rows: string }
type TrainButtonProps = { datasets: readonly TrainableDataset[]; preferred?: string | undefined }

const rangeOf = (name: AskedOption) => ({ min: learnerOptions[name].min, max: learnerOptions[name].max })

/** Trains another version; the earlier ones stay, and the active one goes on answering. */
export function TrainButton({ datasets, preferred }: TrainButtonProps) {
  const t = useTranslations('models.train')
  const named = useTranslations('models.algorithm')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [algorithm, setAlgorithm] = useState<Algorithm>('auto')
  const [form, setForm] = useState({ dataset: preferred ?? datasets[0]?.id ?? '', weight: '', name: '' })
  const [typed, setTyped] = useState<Partial<Record<AskedOption, string>>>({})
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
  const { options, faults } = readOptions(algorithm, typed, locale)
  const weight = readWithin(form.weight, weightRange, locale)
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
            if (faults.size > 0 || weight === null) return
            const body = {
              dataset_id: form.dataset,
              algorithm,
              options,
              ...(weight !== undefined && { positive_weight: weight }),
              ...(form.name.trim() !== '' && { name: form.name.trim() }),
            }
            train.mutate({ method: 'POST', path: '/models', body })
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
          <FormField label={t('algorithm')} hint={t(`algorithms.${algorithm}`)}>
            <Select value={algorithm} onChange={(event) => setAlgorithm(event.target.value as Algorithm)}>
              {algorithms.map((one) => (
                <option key={one} value={one}>
                  {named(one)}
                </option>
              ))}
            </Select>
          </FormField>
          {askedOptions(algorithm).length > 0 && (
            <fieldset className="grid gap-4 sm:grid-cols-2">
              <legend className="mb-2 text-ink-2">
                {t('optionsTitle')} <span className="text-ink-3 text-xs">{t('optionsHint')}</span>
              </legend>
              {askedOptions(algorithm).map((name) => (
                <FormField
                  key={name}
                  label={t(`options.${name}`)}
                  hint={t('range', rangeOf(name))}
                  error={tried && faults.has(name) ? t('numberFault', rangeOf(name)) : undefined}
                >
                  <Input
                    inputMode="decimal"
                    value={typed[name] ?? ''}
                    onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                  />
                </FormField>
              ))}
            </fieldset>
          )}
          <FormField
            label={t('weight')}
            hint={t('weightHint')}
            error={tried && weight === null ? t('numberFault', weightRange) : undefined}
            aside={<span className="text-ink-3">{common('optional')}</span>}
          >
            <Input inputMode="decimal" value={form.weight} onChange={set('weight')} />
          </FormField>
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
