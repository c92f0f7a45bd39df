import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: ReactNode
  /** Badges after the title. */
  badges?: ReactNode
  /** Buttons at the right end, the filled one last. */
  actions?: ReactNode
  /** A `Breadcrumb` above the title. */
  breadcrumb?: ReactNode
}

export function PageHeader({ title, badges, actions, breadcrumb }: PageHeaderProps) {
  return (
    <header data-slot="page-header" className="mb-5">
      {breadcrumb !== undefined && <div className="mb-1">{breadcrumb}</div>}
      <div className="flex min-h-9 flex-wrap items-center gap-3">
        <h1 className="min-w-0 text-xl tracking-[-0.015em] [overflow-wrap:anywhere]">{title}</h1>
        {badges}
        {actions !== undefined && (
          <div className="ml-auto flex flex-wrap gap-3 max-sm:ml-0 max-sm:w-full print:hidden">{actions}</div>
        )}
      </div>
    </header>
  )
}
