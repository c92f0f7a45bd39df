import type { ReactNode } from 'react'
import { requireSession } from '@/app/session'
import { AppShell } from '@/components/shell/app-shell'
import type { ShellSession } from '@/components/shell/types'

/** Draws the frame; each page and each command authorizes for itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { user, company }: ShellSession = await requireSession()
  return <AppShell session={{ user, company }}>{children}</AppShell>
}
