import {
  Banknote,
  Building2,
  CalendarCheck,
  ChartLine,
  Ear,
  FileKey,
  FileSpreadsheet,
  FolderInput,
  Goal,
  HandCoins,
  Handshake,
  KeyRound,
  Landmark,
  Link2,
  LogIn,
  type LucideIcon,
  Mail,
  MailWarning,
  MessagesSquare,
  QrCode,
  Rows3,
  Scale,
  ScrollText,
  Split,
  Stamp,
  Table2,
  Target,
  User,
  UserPlus,
  UsersRound,
  VenetianMask,
  Wallet,
  Webhook,
} from 'lucide-react'
import type { Group } from '@/components/audit/types'

const icons: Record<Group, LucideIcon> = {
  session: LogIn,
  company: Building2,
  member: UsersRound,
  invite: UserPlus,
  token: KeyRound,
  signing_key: FileKey,
  dataset: Table2,
  model: ChartLine,
  decision: Stamp,
  portfolio: FolderInput,
  customer: User,
  debt: HandCoins,
  recovery_model: Target,
  policy: Scale,
  preference: Ear,
  persona: VenetianMask,
  conversation: MessagesSquare,
  agreement: Handshake,
  charge: QrCode,
  promise: CalendarCheck,
  pay_link: Link2,
  payment_notice: Landmark,
  payment: Banknote,
  bank_file: FileSpreadsheet,
  bank_line: Rows3,
  payment_settings: Wallet,
  webhook_endpoint: Webhook,
  control_group: Split,
  metrics_settings: Goal,
  report: Mail,
  event: MailWarning,
}

/** The mark of an action's room. */
export function entryIcon(action: string): LucideIcon {
  const room = action.split('.')[0] ?? ''
  return (icons as Partial<Record<string, LucideIcon>>)[room] ?? ScrollText
}

const endings = [
  'report.failed',
  'session.failed',
  'token.revoked',
  'invite.revoked',
  'dataset.deleted',
  'event.parked',
]

/** Brick for what failed or ended something; the sentence says it too. */
export const entryTone = (action: string) => (endings.includes(action) ? 'text-negative' : 'text-ink-3')
