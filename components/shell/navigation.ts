import {
  Bell,
  BookCheck,
  CalendarCheck,
  ChartLine,
  Goal,
  HandCoins,
  Handshake,
  KeyRound,
  Landmark,
  LayoutDashboard,
  type LucideIcon,
  MessagesSquare,
  Plug,
  RefreshCw,
  Scale,
  ScrollText,
  Smartphone,
  Split,
  Stamp,
  Table2,
  Upload,
  UserPlus,
  UsersRound,
  VenetianMask,
  WalletCards,
  Webhook,
} from 'lucide-react'
import type { Messages } from '@/messages'

export type NavItem = { href: string; label: keyof Messages['nav']; icon: LucideIcon }
export type NavGroup = { label?: keyof Messages['nav']; items: readonly NavItem[] }

/** The sidebar and the palette read this list; a new room adds its group here and its prefix in `paths.ts`. */
export const navigation: readonly NavGroup[] = [
  { items: [{ href: '/', label: 'home', icon: LayoutDashboard }] },
  {
    label: 'recovery',
    items: [
      { href: '/conversations', label: 'conversations', icon: MessagesSquare },
      { href: '/simulator', label: 'simulator', icon: Smartphone },
      { href: '/portfolios', label: 'portfolios', icon: WalletCards },
      { href: '/agreements', label: 'agreements', icon: Handshake },
      { href: '/payments', label: 'payments', icon: HandCoins },
      { href: '/reconciliation', label: 'reconciliation', icon: BookCheck },
      { href: '/personas', label: 'personas', icon: VenetianMask },
      { href: '/policy', label: 'policy', icon: Scale },
      { href: '/roi', label: 'roi', icon: Split },
    ],
  },
  {
    label: 'credit',
    items: [
      { href: '/credit', label: 'creditToday', icon: CalendarCheck },
      { href: '/decisions', label: 'decisions', icon: Stamp },
      { href: '/loop', label: 'loop', icon: RefreshCw },
      { href: '/models', label: 'models', icon: ChartLine },
      { href: '/datasets', label: 'datasets', icon: Table2 },
    ],
  },
  {
    label: 'company',
    items: [
      { href: '/alerts', label: 'alerts', icon: Bell },
      { href: '/audit', label: 'audit', icon: ScrollText },
      { href: '/settings/reports', label: 'reports', icon: Goal },
      { href: '/settings/payments', label: 'pixAccount', icon: Landmark },
      { href: '/settings/tokens', label: 'integrations', icon: Plug },
      { href: '/settings/webhooks', label: 'webhooks', icon: Webhook },
      { href: '/settings/members', label: 'members', icon: UsersRound },
    ],
  },
]

export type ShellAction = { href: string; label: keyof Messages['shell']; icon: LucideIcon }

/** What the palette can start besides going to a page. */
export const actions: readonly ShellAction[] = [
  { href: '/datasets/new', label: 'uploadData', icon: Upload },
  { href: '/decisions/new', label: 'decideOrder', icon: Stamp },
  { href: '/settings/tokens', label: 'createToken', icon: KeyRound },
  { href: '/settings/members', label: 'inviteMember', icon: UserPlus },
]

/** A page belongs to the nearest item above it in the address. */
export function isCurrent(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}
