import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/identity/copy-button'
import { formatDateTime } from '@/components/lib/format'
import { centsOf } from '@/components/portfolios/core/cents'
import { Card } from '@/components/ui/card'
import { Money } from '@/components/ui/money'
import { Term } from '@/components/ui/term'
import type { AgreementDetailReply } from '@/lib/payments'

type Props = { charge: AgreementDetailReply['charges'][number]; part: string }

/** The QR and the text of a charge that can be paid now. */
export function PayableCharge({ charge, part }: Props) {
  const t = useTranslations('agreements.charges')
  const locale = useLocale()
  return (
    <Card className="grid gap-x-5 gap-y-4 p-4 sm:grid-cols-[148px_minmax(0,1fr)]">
      {/* biome-ignore lint/performance/noImgElement: drawn by the API with the session, a size that nothing makes smaller */}
      <img
        src={`/api/v1/payments/${charge.payment_request_id}/qr.svg`}
        alt={t('qr')}
        width={148}
        height={148}
        className="rounded-sm border border-line max-sm:mx-auto"
      />
      <div className="grid min-w-0 content-start gap-2">
        <p className="text-base">
          <b>
            <Money cents={centsOf(charge.amount)} />
          </b>{' '}
          <span className="text-ink-2 text-sm">{part}</span>
        </p>
        <p className="text-ink-3 text-xs">{t('until', { when: formatDateTime(charge.expires_at, locale) })}</p>
        <p className="text-ink-3 text-xs">
          <Term name="br_code" />
        </p>
        <div className="rounded-sm bg-sunken px-2 py-1">
          <p className="num line-clamp-2 text-ink-2 text-xs [overflow-wrap:anywhere]">{charge.pix_code}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <CopyButton size="sm" text={charge.pix_code ?? ''} label={t('copy')} />
        </div>
        <p className="text-ink-3 text-xs">
          <Term name="txid" />: <span className="num [overflow-wrap:anywhere]">{charge.txid}</span>
        </p>
      </div>
    </Card>
  )
}
