'use client'

import { useTranslations } from 'next-intl'
import { FileDrop } from '@/components/decisions/batch/file-drop'
import { CallFailed } from '@/components/lib/call-failed'
import { ImportResult } from '@/components/reconciliation/import/import-result'
import { useImport } from '@/components/reconciliation/import/use-import'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'

/** A statement dropped, sent, read: what it brought is told line by line. */
export function ImportFile({ simulated }: { simulated: boolean }) {
  const t = useTranslations('reconciliation.import')
  const { state, start, clear } = useImport(simulated)
  return (
    <div className="grid gap-4" aria-live="polite">
      {state.phase === 'sending' ? (
        <Progress
          showLabel
          label={t('sending', { name: state.name })}
          value={Math.round(state.share * 100)}
          detail={state.share >= 1 ? t('reading') : undefined}
        />
      ) : (
        state.phase !== 'done' && (
          <FileDrop
            onFile={(file) => void start(file)}
            words={{ drop: t('drop'), note: t('dropNote') }}
            accept=".csv,.ofx,.qfx,.txt,.gz,text/csv,application/x-ofx"
          />
        )
      )}
      {state.phase === 'failed' && (
        <CallFailed error={state.error} title={t('failed', { name: state.name })} safe={t('failedSafe')} />
      )}
      {state.phase === 'done' && (
        <>
          <ImportResult name={state.name} result={state.result} />
          <div>
            <Button variant="outline" size="sm" onClick={clear}>
              {t('another')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
