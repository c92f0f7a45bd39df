import { Brand } from '@/components/shell/brand'
import { CompanyBlock } from '@/components/shell/company-block'
import { NavList } from '@/components/shell/nav-list'
import { SearchButton } from '@/components/shell/search-button'
import type { ShellSession } from '@/components/shell/types'
import { UserMenu } from '@/components/shell/user-menu'

export function Sidebar({ session }: { session: ShellSession }) {
  return (
    <aside className="border-line border-r bg-sunken max-md:hidden print:hidden">
      <div className="sticky top-0 flex h-dvh flex-col gap-3 px-3 pt-4 pb-3">
        <Brand className="px-2" />
        <CompanyBlock company={session.company} />
        <SearchButton />
        {/* The list scrolls on a low screen; who is logged in stays in sight. */}
        <div className="-mx-3 min-h-0 flex-1 overflow-y-auto px-3 py-1">
          <NavList />
        </div>
        <div className="border-line border-t pt-2">
          <UserMenu user={session.user} />
        </div>
      </div>
    </aside>
  )
}
