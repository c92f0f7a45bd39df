import type { ReactNode } from 'react'
import { PaletteProvider } from '@/components/shell/palette-context'
import { Sidebar } from '@/components/shell/sidebar'
import { contentId, SkipLink } from '@/components/shell/skip-link'
import { TopBar } from '@/components/shell/top-bar'
import type { ShellSession } from '@/components/shell/types'

/** Sidebar, top bar and the sheet of paper that a page writes on. */
export function AppShell({ session, children }: { session: ShellSession; children: ReactNode }) {
  return (
    <PaletteProvider>
      <SkipLink />
      <div className="min-h-dvh md:grid md:grid-cols-[var(--side)_minmax(0,1fr)] print:block">
        <Sidebar session={session} />
        <TopBar session={session} />
        <main
          id={contentId}
          tabIndex={-1}
          className="w-full min-w-0 max-w-[calc(1160px+64px)] px-4 pt-4 pb-10 outline-none md:px-8 md:pt-6 md:pb-12 has-[[data-flush]]:max-w-none has-[[data-flush]]:p-0! print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
    </PaletteProvider>
  )
}
