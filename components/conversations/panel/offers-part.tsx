'use client'

import { useTranslations } from 'next-intl'
import { cents } from '@/components/conversations/lib/cents'
import { Part } from '@/components/conversations/panel/part'
import type { Offer } from '@/components/conversations/types'
import { useWords } from '@/components/conversations/use-words'
import { Badge } from '@/components/ui/badge'
import { Money } from '@/components/ui/money'

type Props = { offers: readonly Offer[]; pending: number | null }

/** What may be agreed to, as the customer last saw it, and the rules that let it. */
export function OffersPart({ offers, pending }: Props) {
  const t = useTranslations('conversations.panel')
  return (
    <Part title={t('offers')} aside={offers.length > 0 ? t('offersNote') : undefined}>
      {offers.length === 0 ? (
        <p className="text-ink-3 text-xs">{t('noOffers')}</p>
      ) : (
        <>
          <ul className="border-line border-t">
            {offers.map((offer) => (
              <OfferLine key={offer.offer_id} offer={offer} badge={offer.number === pending ? t('pending') : null} />
            ))}
          </ul>
          <p className="mt-2 text-ink-3 text-xs">
            {t('sums')} {t('staff')}
          </p>
        </>
      )}
    </Part>
  )
}

export function OfferLine({ offer, badge }: { offer: Offer; badge: string | null }) {
  const t = useTranslations('conversations.panel')
  const words = useWords()
  return (
    <li className="border-line border-b">
      <details className="group/offer">
        <summary className="grid min-h-8 list-none py-1 grid-cols-[14px_minmax(0,1fr)_auto] items-center gap-2 hover:bg-sunken max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
          <span className="num text-ink-3 text-xs">{offer.number}</span>
          <span className="flex flex-wrap items-center gap-x-2 tabular-nums">
            {words.offer(offer)}
            {badge && <Badge variant="positive">{badge}</Badge>}
          </span>
          <Money cents={cents(offer.total_amount)} symbol={false} column />
        </summary>
        <div className="grid gap-2 pb-3 pl-[22px] text-xs">
          {offer.discount_amount > 0 && (
            <p>{t('discount', { value: offer.discount_percentage, money: words.money(offer.discount_amount) })}</p>
          )}
          <div>
            <p className="text-ink-3">{t('schedule')}</p>
            <ol className="grid grid-cols-2 gap-x-4">
              {offer.schedule.map(({ due_date, amount }) => (
                <li key={due_date} className="num flex justify-between gap-2">
                  <span>{words.day(due_date)}</span>
                  <Money cents={cents(amount)} symbol={false} column />
                </li>
              ))}
            </ol>
          </div>
          <div>
            <p className="text-ink-3">{t('rules')}</p>
            <ul>
              {offer.allowed_by.map((note) => (
                <li key={note.rule}>{words.offerRule(note)}</li>
              ))}
            </ul>
          </div>
        </div>
      </details>
    </li>
  )
}
