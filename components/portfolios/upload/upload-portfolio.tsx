'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFigures } from '@/components/datasets/use-figures'
import { ChooseFile } from '@/components/datasets/wizard/choose-file'
import { CallFailed } from '@/components/lib/call-failed'
import { type PortfolioColumn, readHeader } from '@/components/portfolios/core/columns'
import { offeredTypes } from '@/components/portfolios/core/portfolio-name'
import { AcceptedColumns } from '@/components/portfolios/upload/accepted-columns'
import { ColumnsRead } from '@/components/portfolios/upload/columns-read'
import { otherType, PortfolioFields, type PortfolioNames } from '@/components/portfolios/upload/portfolio-fields'
import { UploadProgress } from '@/components/portfolios/upload/upload-progress'
import { UploadResult } from '@/components/portfolios/upload/upload-result'
import { useChosenFile } from '@/components/portfolios/upload/use-chosen-file'
import { useUpload } from '@/components/portfolios/upload/use-upload'
import { Button } from '@/components/ui/button'
import { Section, Sections } from '@/components/ui/section'

type UploadPortfolioProps = {
  columns: readonly PortfolioColumn[]
  /** Of a portfolio to bring up to date. */
  type?: string | undefined
  source?: string | undefined
}

function firstNames(type: string | undefined, source: string | undefined): PortfolioNames {
  const offered = offeredTypes.find((name) => name === type)
  const own = type !== undefined && offered === undefined
  return {
    type: own ? otherType : (offered ?? offeredTypes[0]),
    ownType: own ? type : '',
    source: source ?? 'csv',
    synthetic: false,
  }
}

/** From a file to a portfolio: choose, check the columns, name it, send, see what was left out. */
export function UploadPortfolio({ columns, type, source }: UploadPortfolioProps) {
  const t = useTranslations('portfolios.upload')
  const { count, bytes } = useFigures()
  const { chosen, fault, choose, clear } = useChosenFile()
  const { state, start, stop } = useUpload()
  const [names, setNames] = useState(() => firstNames(type, source))
  if (state.phase === 'done')
    return (
      <UploadResult
        result={state.result}
        onAgain={() => {
          stop()
          clear()
        }}
      />
    )
  if (!chosen)
    return (
      <>
        <ChooseFile onFile={(file) => void choose(file)} reading={false} fault={fault} points={null} />
        <Sections className="mt-6 border-t-0">
          <AcceptedColumns columns={columns} />
        </Sections>
      </>
    )
  if (state.phase === 'sending')
    return <UploadProgress sentBytes={state.sentBytes} fileBytes={chosen.file.size} rows={chosen.rows} onStop={stop} />
  const reading = readHeader(chosen.headers, columns)
  const portfolioType = names.type === otherType ? names.ownType.trim() : names.type
  const ready = reading.missing.length === 0 && portfolioType !== '' && names.source.trim() !== ''
  const send = () =>
    start(chosen.file, { portfolio_type: portfolioType, data_source: names.source.trim(), synthetic: names.synthetic })
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line-strong border-t py-4">
        <b className="[overflow-wrap:anywhere]">{chosen.file.name}</b>
        <span className="text-ink-3">
          {chosen.rows === null ? t('counting') : t('rows', { rows: chosen.rows })}, {bytes(chosen.file.size)}
        </span>
        <Button variant="ghost" onClick={clear}>
          {t('otherFile')}
        </Button>
      </div>
      <CallFailed
        error={state.phase === 'failed' ? state.error : null}
        title={t('failed')}
        safe={t('failedSafe')}
        className="mb-5"
      />
      <Sections>
        <ColumnsRead reading={reading} firstRows={chosen.firstRows} />
        <Section span={5} cut title={t('nameTitle')} note={t('nameNote')}>
          <PortfolioFields value={names} onChange={setNames} />
          <Button className="mt-5" disabled={!ready} onClick={send}>
            <Send aria-hidden />
            {chosen.rows === null ? t('send') : t('sendRows', { rows: count(chosen.rows) })}
          </Button>
        </Section>
      </Sections>
    </>
  )
}
