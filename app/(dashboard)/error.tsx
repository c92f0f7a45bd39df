'use client'

import { PageError, type PageErrorProps } from '@/components/shell/page-error'

export default function DashboardError(props: PageErrorProps) {
  return <PageError {...props} framed />
}
