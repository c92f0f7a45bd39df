import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { Inbox } from '@/components/conversations/inbox'

type Props = { params: Promise<{ id?: string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('conversations'))('title') }
}

/** The inbox and each conversation in it: one page, so that the list stays while conversations are opened. */
export default async function ConversationsPage({ params }: Props) {
  const { ctx, user } = await requireSession()
  if (((await params).id?.length ?? 0) > 1) notFound()
  return <Inbox viewer={{ id: user.id, canWrite: ctx.scopes.has('conversations:write') }} />
}
