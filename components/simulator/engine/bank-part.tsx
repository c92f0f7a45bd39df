'use client'

import { Copy, ExternalLink, Landmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { Part } from '@/components/conversations/panel/part'
import type { Conversation } from '@/components/conversations/types'
import { useWords } from '@/components/conversations/use-words'
import { CallFailed } from '@/components/lib/call-failed'
import { type Pay, useBank } from '@/components/simulator/use-bank'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { KeyValues } from '@/components/ui/key-values'
import { Money } from '@/components/ui/money'

type Props = { conversation: Conversation; read: (id: string) => Promise<Conversation> }

/** The charge of what was agreed, and the simulator's bank, by which anyone pays it. */
export function BankPart({ conversation, read }: Props) {
  const t = useTranslations('simulator.bank')
  const words = useWords()
  const { charge, pay } = useBank(conversation, read)
  const url = conversation.state.payment?.pay_url
  if (!charge) {
    return (
      <Part title={t('title')}>
        <p className="text-ink-3 text-xs">{t('none')}</p>
      </Part>
    )
  }
  const { pix_code: code, amount, status } = charge
  const payable = status === 'awaiting_payment'
  const half = Math.round(amount * 50) / 100
  const button = (label: 'pay' | 'half' | 'late', how: Pay) => (
    <Button
      size="sm"
      variant={label === 'pay' ? 'default' : 'outline'}
      disabled={pay.isPending}
      onClick={() => pay.mutate(how)}
    >
      {label === 'pay' && <Landmark aria-hidden />}
      {t(label)}
    </Button>
  )
  return (
    <Part
      title={t('title')}
      aside={<Badge variant={status === 'paid' ? 'positive' : 'outline'}>{t(`status.${status}`)}</Badge>}
    >
      <KeyValues
        className="text-xs"
        items={[
          { key: 'amount', label: t('amount'), value: <Money cents={Math.round(amount * 100)} /> },
          { key: 'due', label: t('due'), value: words.day(charge.due_date) },
        ]}
      />
      <div className="mt-2 flex flex-wrap gap-2">
        {payable && (
          <>
            {button('pay', {})}
            {button('half', { amount: half })}
            {button('late', { late: true })}
          </>
        )}
        {code && (
          <Button
            size="sm"
            variant="ghost"
            onClick={async () => {
              await navigator.clipboard.writeText(code)
              toast(t('copied'))
            }}
          >
            <Copy aria-hidden />
            {t('copy')}
          </Button>
        )}
        {url && (
          <Button size="sm" variant="ghost" asChild>
            <a href={url} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden />
              {t('page')}
            </a>
          </Button>
        )}
      </div>
      <CallFailed error={pay.error} title={t('failed')} safe={t('safe')} />
      <p className="mt-2 text-ink-3 text-xs">{t('note')}</p>
    </Part>
  )
}
