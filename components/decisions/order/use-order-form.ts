'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import {
  type Draft,
  exampleDraft,
  type ModelFeature,
  type Pasted,
  toFeatures,
} from '@/components/decisions/order/draft'
import { CallError, callApi } from '@/components/lib/call-api'
import type { DecisionReply } from '@/lib/decisions'

export type Fields = { orderId: string; customerId: string; draft: Draft }

const prefix = 'features.'

/** State of the form for one order: what stands in it, what is wrong with it, and sending it. */
export function useOrderForm(features: readonly ModelFeature[], modelId: string | undefined) {
  const t = useTranslations('decisions.order')
  const locale = useLocale()
  const router = useRouter()
  const [fields, setFields] = useState<Fields>({ orderId: '', customerId: '', draft: {} })
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [unknown, setUnknown] = useState<string[]>([])

  const send = useMutation({
    mutationFn: (body: object) => callApi<DecisionReply>('/decisions', { method: 'POST', body }),
    onSuccess: (decision) => router.push(`/decisions/${decision.decision_id}`),
    onError: (error) => {
      if (!(error instanceof CallError)) return
      const byField = Object.entries(error.faults).map(([path, message]) => [
        path.startsWith(prefix) ? path.slice(prefix.length) : path,
        message,
      ])
      setFaults(Object.fromEntries(byField))
    },
  })

  const clearFault = (name: string) =>
    setFaults((now) => (name in now ? Object.fromEntries(Object.entries(now).filter(([key]) => key !== name)) : now))
  const setFeature = useCallback((name: string, value: string) => {
    setFields((now) => ({ ...now, draft: { ...now.draft, [name]: value } }))
    setFaults((now) => (name in now ? Object.fromEntries(Object.entries(now).filter(([key]) => key !== name)) : now))
  }, [])
  const setId = (name: 'orderId' | 'customerId', value: string) => {
    setFields((now) => ({ ...now, [name]: value }))
    clearFault(name === 'orderId' ? 'order_id' : 'customer_id')
  }
  const paste = (pasted: Pasted) => {
    setFields((now) => ({
      orderId: pasted.orderId ?? now.orderId,
      customerId: pasted.customerId ?? now.customerId,
      draft: pasted.draft,
    }))
    setUnknown(pasted.unknown)
    setFaults({})
  }
  const fillExample = () => {
    setFields((now) => ({ ...now, draft: exampleDraft(features, locale) }))
    setUnknown([])
    setFaults({})
  }
  const submit = () => {
    const typed = toFeatures(fields.draft, features, locale)
    const found: Record<string, string> = {}
    if (fields.orderId.trim() === '') found['order_id'] = t('orderMissing')
    for (const name of typed.wrong) found[name] = t('notNumber')
    setFaults(found)
    if (Object.keys(found).length > 0) return Object.keys(found)
    send.mutate({
      order_id: fields.orderId.trim(),
      ...(fields.customerId.trim() === '' ? {} : { customer_id: fields.customerId.trim() }),
      features: typed.features,
      ...(modelId === undefined ? {} : { model_id: modelId }),
    })
    return []
  }
  const filled = features.filter(({ name }) => (fields.draft[name] ?? '').trim() !== '').length
  return { fields, faults, unknown, filled, send, setFeature, setId, paste, fillExample, submit }
}
