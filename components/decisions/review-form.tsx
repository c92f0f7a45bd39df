'use client'

import { useMutation } from '@tanstack/react-query'
import { Stamp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { callApi } from '@/components/lib/call-api'
import { CallFailed } from '@/components/lib/call-failed'
import { Button } from '@/components/ui/button'
import { FormField } from '@/components/ui/form-field'
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { ReviewKind } from '@/db/constants/decisions'
import type { DecisionReply } from '@/lib/decisions'

const shortestReason = 3

/** A person keeps or changes the answer, and says why. */
export function ReviewForm({ decision }: { decision: DecisionReply }) {
  const t = useTranslations('decisions')
  const router = useRouter()
  const standing = decision.final_decision
  const [choice, setChoice] = useState<ReviewKind | ''>(standing === 'review' ? '' : standing)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const save = useMutation({
    mutationFn: () =>
      callApi<DecisionReply>(`/decisions/${decision.decision_id}/review`, {
        method: 'POST',
        body: { decision: choice, reason: reason.trim() },
      }),
    onSuccess: () => {
      toast.success(t('review.saved'))
      setReason('')
      setTried(false)
      router.refresh()
    },
  })
  const short = reason.trim().length < shortestReason
  const kinds: ReviewKind[] = standing === 'approved' ? ['approved', 'rejected'] : ['rejected', 'approved']
  return (
    <form
      className="grid gap-3 print:hidden"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (choice === '') return
        if (short) text.current?.focus()
        else save.mutate()
      }}
    >
      <RadioGroup
        legend={t('review.legend')}
        hideLegend
        value={choice}
        onValueChange={(value) => setChoice(value === 'approved' ? 'approved' : 'rejected')}
      >
        {kinds.map((kind) => (
          <RadioGroupItem
            key={kind}
            value={kind}
            label={t(`review.${standing === kind ? 'keep' : 'change'}.${kind}`, { order: decision.order_id })}
          />
        ))}
      </RadioGroup>
      {tried && choice === '' && <p className="text-negative text-xs">{t('review.choose')}</p>}
      <FormField
        label={t('review.reason')}
        hint={t('review.reasonHint')}
        error={tried && short && t('review.tooShort')}
      >
        <Textarea
          ref={text}
          value={reason}
          maxLength={2000}
          placeholder={t('review.placeholder')}
          onChange={(event) => setReason(event.target.value)}
        />
      </FormField>
      <CallFailed error={save.error} title={t('review.failed')} />
      <div>
        <Button type="submit" pending={save.isPending}>
          <Stamp aria-hidden />
          {t('review.submit')}
        </Button>
      </div>
    </form>
  )
}
