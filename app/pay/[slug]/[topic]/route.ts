import { topicDocument } from '@/components/pay/topic-page'
import { wordsIn } from '@/components/pay/words'
import { apiRoute, readForm } from '@/lib/http'
import {
  debtorNote,
  pageAssets,
  showPayTopicOperation,
  tellCompany,
  tellFromPayPageOperation,
  viewPayPage,
  visitOf,
} from '@/lib/payments'
import { backTo, htmlAnswer, refusePay } from '../../answer'

export const GET = apiRoute(
  showPayTopicOperation,
  async ({ ctx, params: { slug, topic }, request }) => {
    const page = await viewPayPage(visitOf(ctx, slug, request))
    return htmlAnswer(topicDocument(page, topic, wordsIn(ctx.locale), await pageAssets()))
  },
  refusePay,
)

export const POST = apiRoute(
  tellFromPayPageOperation,
  async ({ ctx, params: { slug, topic }, request }) => {
    const note = await readForm(request, debtorNote.omit({ topic: true }))
    await tellCompany(visitOf(ctx, slug, request), { ...note, topic })
    return backTo(topic === 'not-me' ? `/pay/${slug}` : `/pay/${slug}/${topic}`)
  },
  refusePay,
)
