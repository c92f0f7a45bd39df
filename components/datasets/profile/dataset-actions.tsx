'use client'

import { useMutation } from '@tanstack/react-query'
import { RotateCcw, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useState } from 'react'
import { toast } from 'sonner'
import { deleteDataset, trainAgain } from '@/components/datasets/api'
import { CallFailed } from '@/components/lib/call-failed'
import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogFooter,
  AlertDialogHeader,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'

type ActionProps = { datasetId: string; name: string }

/** Trains another version on the same rows; the page then shows it going. */
export function TrainAgain({ datasetId }: Pick<ActionProps, 'datasetId'>) {
  const t = useTranslations('datasets.detail')
  const router = useRouter()
  const train = useMutation({
    mutationFn: () => trainAgain(datasetId),
    onSuccess: ({ training_job_id }) => {
      router.replace(`/datasets/${datasetId}?training=${training_job_id}`, { scroll: false })
    },
    onError: (error: Error) => toast.error(t('trainFailed'), { description: error.message }),
  })
  return (
    <Button variant="outline" pending={train.isPending} onClick={() => train.mutate()}>
      <RotateCcw aria-hidden />
      {t('trainAgain')}
    </Button>
  )
}

/** Asks first: rows that are gone cannot come back, models trained on them stay. */
export function DeleteDataset({ datasetId, name }: ActionProps) {
  const t = useTranslations('datasets.detail')
  const common = useTranslations('common')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const remove = useMutation({
    mutationFn: () => deleteDataset(datasetId),
    onSuccess: () => {
      toast.success(t('deleted', { name }))
      router.push('/datasets')
      router.refresh()
    },
  })
  const confirm = (event: MouseEvent) => {
    // The window stays to say why, should it be refused.
    event.preventDefault()
    remove.mutate()
  }
  return (
    <AlertDialog open={open} onOpenChange={setOpen}>
      <AlertDialogTrigger asChild>
        <Button variant="destructive">
          <Trash2 aria-hidden />
          {t('delete')}
        </Button>
      </AlertDialogTrigger>
      <AlertDialogContent>
        <AlertDialogHeader>
          <AlertDialogTitle>{t('deleteTitle', { name })}</AlertDialogTitle>
          <AlertDialogDescription>{t('deleteText')}</AlertDialogDescription>
        </AlertDialogHeader>
        <CallFailed error={remove.error} title={t('deleteFailed')} />
        <AlertDialogFooter>
          <AlertDialogCancel>{common('cancel')}</AlertDialogCancel>
          <AlertDialogAction variant="destructive" aria-busy={remove.isPending || undefined} onClick={confirm}>
            {t('deleteConfirm')}
          </AlertDialogAction>
        </AlertDialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  )
}
