import type { ReactNode } from 'react'
import { Door } from '@/components/shell/door'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Door>{children}</Door>
}
