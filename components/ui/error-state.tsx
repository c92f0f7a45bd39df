import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'

type ErrorStateProps = {
  /** What happened. */
  title: ReactNode
  /** What is safe and what to do. */
  children?: ReactNode
  /** Shown so that a person can quote it to support. */
  requestId?: string | undefined
  action?: ReactNode
  className?: string
}

export function ErrorState({ title, children, requestId, action, className }: ErrorStateProps) {
  const t = useTranslations('states')
  return (
    <Alert variant="negative" role="alert" title={title} action={action} className={className}>
      {children}
      {requestId !== undefined && <p>{t('request', { id: requestId })}</p>}
    </Alert>
  )
}
