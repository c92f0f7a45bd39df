import Link from 'next/link'
import type { ReactNode } from 'react'
import { Brand } from '@/components/shell/brand'
import { PreferencesMenu } from '@/components/shell/preferences-menu'

type Props = { title: string; text: string; link: { href: string; label: string }; children: ReactNode }

/** The frame of the public documentation pages. */
export function DocsFrame({ title, text, link, children }: Props) {
  return (
    <div className="mx-auto max-w-306 px-4 pb-12 md:px-8">
      <header className="flex items-center justify-between border-line-strong border-b py-4">
        <Brand />
        <PreferencesMenu />
      </header>
      <main className="pt-6">
        <h1 className="font-medium text-xl tracking-tight">{title}</h1>
        <p className="mt-1 max-w-[70ch] text-ink-2">
          {text}{' '}
          <Link className="underline decoration-line-strong underline-offset-3" href={link.href}>
            {link.label}
          </Link>
        </p>
        <div className="mt-6">{children}</div>
      </main>
    </div>
  )
}
