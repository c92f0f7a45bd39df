import { nextBusinessDay } from '@/lib/negotiation'
import { type AlertRulesWorld, alertRulesWorld } from './alert-rules'
import { debtor } from './debtors'
import { ingestedDebtor } from './ingested-debtor'
import { addMember, ownerId } from './members'
import { nameCreditor } from './pay-page'
import { failedNotice } from './pix'
import { until } from './poll'
import { reportWorld } from './report-schedules'
import { taiwanDataset, taiwanOrders } from './samples'
import { type Call, registerCompany } from './server'
import { type StatementWorld, statementWorld } from './statement'
import { type WebhookWorld, webhookWorld } from './webhooks'

/** A company with data of every kind that the API holds. */
export type CompanyWorld = {
  call: Call
  companyId: string
  token: string
  ownerId: string
  memberId: string
  /** Complete, with a trained model. */
  datasetId: string
  receivingId: string
  /** Receiving too, to be deleted. */
  disposableId: string
  jobId: string
  modelId: string
  otherModelId: string
  decisionId: string
  orderId: string
  /** The signed receipt of the decision. */
  receipt: Record<string, unknown>
  customerId: string
  batchJobId: string
  retrainingId: string
  alertId: string
  /** As they were shipped, to be put back unchanged. */
  alertRules: AlertRulesWorld
  /** One to be changed, one to be deleted. */
  reportScheduleIds: [string, string]
  portfolioId: string
  /** A customer of that portfolio, by our id. */
  debtorId: string
  preferenceId: string
  /** Open, with the machine. */
  conversationId: string
  /** Held by the company's own token. */
  heldConversationId: string
  /** Held too, to be answered in. */
  answeredConversationId: string
  /** Ended in an agreement. */
  agreedConversationId: string
  /** A message of the customer in it, as it was read. */
  reviewableMessageId: string
  agreementId: string
  /** A bank's notice that said nothing of a payment. */
  failedNoticeId: string
  chargeId: string
  /** The secret of an address of the debtor's page, and another link, to be revoked. */
  paySlug: string
  payLinkId: string
  statement: StatementWorld
  /** On its way, to be sent by hand. */
  refundId: string
  /** Made by `/payments/process`: of this conversation and day, with a code that can be paid. */
  processed: { conversationId: string; total: number; dueDate: string; chargeId: string; agreementId: string }
  /** Others, to be ended. */
  endableChargeId: string
  endableAgreementId: string
  /** Another customer, of a second portfolio, to be erased. */
  erasableId: string
  personaId: string
  /** Of persona 5, as it may be sent back. */
  personaContent: Record<string, unknown>
  /** Persona 7, in a split. */
  splitPersonaId: string
  /** Persona 8, with a version kept aside. */
  asidePersonaId: string
  experimentId: string
  tokenId: string
  spareTokens: { id: string; token: string }[]
  inviteId: string
  inviteSecret: string
  /** Of another invitation, to be accepted. */
  acceptSecret: string
  webhooks: WebhookWorld
  /** Cursors of this company's lists. */
  cursors: Record<string, string>
  /** Everything that must never show up in another company's answer. */
  secrets: string[]
}

const fail = (what: string, answer: { status: number; text: string }) =>
  new Error(`${what} answered ${answer.status}: ${answer.text.slice(0, 500)}`)

/** A call that must succeed. */
export async function sure<T>(call: Call, method: string, path: string, json?: unknown): Promise<T> {
  const answer = await call<T>(method, path, json === undefined ? {} : { json })
  if (answer.status >= 300) throw fail(`${method} ${path}`, answer)
  return answer.body
}

type Job = { status: string; model_id: string | null; error: unknown }

/** Waits for a training and gives its version. */
export async function trainedModel(call: Call, jobId: string): Promise<string> {
  const job = await until(`training ${jobId}`, async () => {
    const found = await sure<Job>(call, 'GET', `/training-jobs/${jobId}`)
    return found.status === 'queued' || found.status === 'running' ? undefined : found
  })
  if (job.status !== 'succeeded' || !job.model_id) throw new Error(`training ended ${JSON.stringify(job)}`)
  return job.model_id
}

/** Opens a data set, fills it with `rows` Taiwan orders and completes it. */
export async function trainingDataset(call: Call, rows: number, name: string, prefix: string) {
  const { dataset_id: datasetId } = await sure<{ dataset_id: string }>(call, 'POST', '/datasets', {
    ...taiwanDataset,
    name,
  })
  for (let from = 0; from < rows; from += 500) {
    const items = taiwanOrders(from, Math.min(from + 500, rows), prefix)
    await sure(call, 'POST', `/datasets/${datasetId}/batches`, { sequence: from / 500, items })
  }
  const done = await sure<{ training_job_id: string }>(call, 'POST', `/datasets/${datasetId}/complete`)
  return { datasetId, jobId: done.training_job_id }
}

/** The first alert, once orders that differ from the training rows have been counted. */
const driftAlert = (call: Call) =>
  until('a drift alert', async () => {
    const path = '/models/active/drift?weeks=2'
    const { alerts } = await sure<{ alerts: { alert_id: string }[] }>(call, 'GET', path)
    return alerts[0]?.alert_id
  })

/** The founding document's request for all that is overdue. */
export const processBody = (conversationId: string, total: number, dueDate: string, changes = {}) => ({
  conversation_id: conversationId,
  payment_proposal: {
    total_amount: total,
    payment_method: 'pix',
    payment_option: 'full_amount',
    discount_applied: 0,
    due_date: dueDate,
    payment_confirmation_required: true,
    ...changes,
  },
  customer_confirmation: { method: 'voice_confirmation', confidence_threshold: 0.85 },
})

/** Two addresses of a customer's page. */
async function payLinksOf(call: Call, customerId: string) {
  const made = async () =>
    sure<{ url: string; pay_link_id: string }>(call, 'POST', '/pay-links', { customer_id: customerId })
  const paySlug = new URL((await made()).url).pathname.slice('/pay/'.length)
  return { paySlug, payLinkId: (await made()).pay_link_id }
}

/** A conversation with the machine, one that a person holds, one that ended in an agreement. */
async function talksOf(call: Call, mark: string) {
  const talk = async (n: number) => {
    const { ref } = await ingestedDebtor(call, mark, n)
    const json = { customer_id: ref, channel: 'simulator' }
    return (await sure<{ conversation_id: string }>(call, 'POST', '/conversations/start', json)).conversation_id
  }
  const [conversationId, heldConversationId, agreedConversationId] = [await talk(11), await talk(12), await talk(13)]
  const answeredConversationId = await talk(14)
  for (const id of [heldConversationId, answeredConversationId])
    await sure(call, 'POST', `/conversations/${id}/takeover`)
  const say = (text: string) =>
    sure<{ message_id: string }>(call, 'POST', `/conversations/${agreedConversationId}/messages`, { text })
  let reviewableMessageId = ''
  for (const text of [`sou eu, ${debtor(13, mark).document.slice(-4)}`, 'quero a opção 1', 'sim, pode registrar']) {
    reviewableMessageId = (await say(text)).message_id
  }
  const path = `/agreements?conversation_id=${agreedConversationId}`
  const { data } = await sure<{ data: { agreement_id: string }[] }>(call, 'GET', path)
  type Charges = { data: { payment_request_id: string }[] }
  const charges = await sure<Charges>(call, 'GET', `/payments?conversation_id=${agreedConversationId}`)
  const process = async (n: number) => {
    const id = await talk(n)
    const total = debtor(n, mark).overdue_amount
    const dueDate = nextBusinessDay(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10))
    type Made = { payment_request_id: string; agreement_id: string }
    const made = await sure<Made>(call, 'POST', '/payments/process', processBody(id, total, dueDate))
    return { conversationId: id, total, dueDate, chargeId: made.payment_request_id, agreementId: made.agreement_id }
  }
  return {
    processed: await process(15),
    endableChargeId: (await process(16)).chargeId,
    endableAgreementId: (await process(17)).agreementId,
    conversationId,
    heldConversationId,
    answeredConversationId,
    agreedConversationId,
    reviewableMessageId,
    agreementId: data[0]?.agreement_id ?? '',
    chargeId: charges.data[0]?.payment_request_id ?? '',
  }
}

/** Persona 5 as a company has it, 7 in a split with a version that carries the mark, 8 with one kept aside. */
async function persons(call: Call, mark: string) {
  type Persona = Record<string, unknown> & { id: string }
  const read = (number: number) => sure<Persona>(call, 'GET', `/personas/${number}`)
  const [personaContent, seven, eight] = [await read(5), await read(7), await read(8)]
  for (const one of [seven, eight]) {
    await sure(call, 'PUT', `/personas/${one.id}`, { ...one, description: `Versão ${mark}`, use: false })
  }
  const path = '/personas/7/experiments'
  const { experiment_id: experimentId } = await sure<{ experiment_id: string }>(call, 'POST', path, { version_b: 2 })
  return {
    personaId: personaContent.id,
    personaContent,
    splitPersonaId: seven.id,
    asidePersonaId: eight.id,
    experimentId,
  }
}

const lists = [
  '/datasets',
  '/models',
  '/training-jobs',
  '/decisions',
  '/tokens',
  '/invites',
  '/members',
  '/audit-log',
  '/portfolios',
  '/customers',
]

/**
 * Registers a company and gives it a data set, a receiving data set, two versions, jobs, decisions with review and
 * outcome, a decided batch, tokens, an invitation, members and the audit entries of all that.
 * @param mark a word that stands in every text of this company
 */
export async function companyWorld(baseUrl: string, mark: string, rows = 1_500): Promise<CompanyWorld> {
  const { call, companyId, token, email } = await registerCompany(baseUrl, `Companhia ${mark}`)
  const { datasetId, jobId } = await trainingDataset(call, rows, `Pedidos ${mark}`, mark)
  const { dataset_id: receivingId } = await sure<{ dataset_id: string }>(call, 'POST', '/datasets', {
    ...taiwanDataset,
    name: `Aberta ${mark}`,
  })
  const { dataset_id: disposableId } = await sure<{ dataset_id: string }>(call, 'POST', '/datasets', {
    name: `Sobra ${mark}`,
  })
  const bad = { ...taiwanOrders(1, 2, mark)[0], AGE: `texto ${mark}` }
  const firstRows = [...taiwanOrders(0, 60, mark), bad]
  await sure(call, 'POST', `/datasets/${receivingId}/batches?on_error=skip`, { sequence: 0, items: firstRows })
  const modelId = await trainedModel(call, jobId)
  const again = await sure<{ training_job_id: string }>(call, 'POST', '/models', {
    dataset_id: datasetId,
    algorithm: 'tree',
    options: { max_depth: 3 },
    name: `Segunda ${mark}`,
  })
  const otherModelId = await trainedModel(call, again.training_job_id)

  await sure(call, 'PUT', '/retraining-schedule', { dataset_id: datasetId, cadence: 'weekly' })
  await sure(call, 'PUT', '/drift-alerts', { min_orders: 20 })
  const retraining = await sure<{ retraining_id: string; training_job_id: string }>(call, 'POST', '/retrainings', {
    dataset_id: datasetId,
    with_outcomes: false,
    algorithm: 'tree',
    name: `De novo ${mark}`,
  })
  const retrainingId = retraining.retraining_id
  await trainedModel(call, retraining.training_job_id)

  const { pedid: _, default_next_month: __, ...features } = taiwanOrders(3, 4)[0] ?? {}
  const orderId = `ordem-${mark}-1`
  const customerId = `cliente-${mark}`
  const order = { order_id: orderId, customer_id: customerId, features }
  const decided = await sure<{ decision_id: string }>(call, 'POST', '/decisions', order)
  await sure(call, 'POST', '/decisions', { ...order, order_id: `ordem-${mark}-2` })
  await sure(call, 'POST', `/decisions/${decided.decision_id}/review`, {
    decision: 'approved',
    reason: `Conferido ${mark}`,
  })
  await sure(call, 'POST', `/decisions/${decided.decision_id}/outcome`, { paid: true })
  const receipt = await sure<Record<string, unknown>>(call, 'GET', `/decisions/${decided.decision_id}/receipt`)
  // Far from what the version was trained on, so that drift is found.
  const strange = { ...features, AGE: 99, LIMIT_BAL: 9_000_000 }
  const items = Array.from({ length: 24 }, (_, n) => ({ order_id: `lote-${mark}-${n}`, features: strange }))
  const { job_id: batchJobId } = await sure<{ job_id: string }>(call, 'POST', '/decisions/batch', { items })
  await until('the batch of decisions', async () => {
    const { status } = await sure<{ status: string }>(call, 'GET', `/decisions/batch/${batchJobId}`)
    return status === 'succeeded'
  })

  const { portfolioId, customerId: debtorId } = await ingestedDebtor(call, mark)
  await sure(call, 'PUT', '/collection-policy', { creditor_address: `Rua ${mark}, 10` })
  const { customerId: erasableId } = await ingestedDebtor(call, mark, 2)
  await sure(call, 'PUT', `/collection-policy?portfolio_id=${portfolioId}`, { max_installments: 6 })
  const wishes = `/customers/${debtorId}/contact-preferences`
  const { preference_id: preferenceId } = await sure<{ preference_id: string }>(call, 'POST', wishes, {
    kind: 'opt_out',
  })

  const talks = await talksOf(call, mark)
  await nameCreditor(call)
  const payLinks = await payLinksOf(call, debtorId)
  const failedNoticeId = await failedNotice(call, baseUrl)
  const persona = await persons(call, mark)

  const spareTokens: { id: string; token: string }[] = []
  for (let n = 0; n < 3; n += 1) {
    const made = await sure<{ token_id: string; token: string }>(call, 'POST', '/tokens', {
      name: `Integração ${mark} ${n}`,
      scope: ['datasets:read'],
    })
    spareTokens.push({ id: made.token_id, token: made.token })
  }
  const member = await addMember(call, 'analyst')
  const inviteTo = (who: string) =>
    sure<{ invite_id: string; link: string }>(call, 'POST', '/invites', {
      email: `${who}-${mark.toLowerCase()}@exemplo.com.br`,
      role: 'viewer',
    })
  const invite = await inviteTo('convite')
  const inviteSecret = invite.link.replace('/invite/', '')
  const acceptSecret = (await inviteTo('aceite')).link.replace('/invite/', '')
  const cursors: Record<string, string> = {}
  for (const path of lists) {
    const page = await sure<{ next_cursor: string | null }>(call, 'GET', `${path}?limit=1`)
    if (page.next_cursor) cursors[path] = page.next_cursor
  }
  const owner = await ownerId(call)
  const alertId = await driftAlert(call)
  const alertRules = await alertRulesWorld(call)
  const reportScheduleIds = await reportWorld(call)
  const tokenId = spareTokens[0]?.id ?? ''
  const ids = [companyId, owner, member.id, datasetId, receivingId, disposableId, jobId, modelId, otherModelId]
  const more = [
    alertId,
    ...reportScheduleIds,
    portfolioId,
    debtorId,
    erasableId,
    preferenceId,
    ...Object.values(payLinks),
    failedNoticeId,
    ...Object.values(talks).flatMap((one) =>
      typeof one === 'string' ? [one] : [one.conversationId, one.chargeId, one.agreementId],
    ),
    persona.personaId,
    persona.experimentId,
    retrainingId,
    batchJobId,
    decided.decision_id,
    invite.invite_id,
    ...spareTokens.map(({ id }) => id),
    inviteSecret,
  ]
  const webhooks = await webhookWorld(call)
  const statement = await statementWorld(call, baseUrl)
  const refundOf = `/received-payments/${statement.receivedIds[3]}/refund`
  const refund = await sure<{ refund_id: string }>(call, 'POST', refundOf, { amount: 2, reason: 'Pago duas vezes' })
  return {
    call,
    companyId,
    token,
    ownerId: owner,
    memberId: member.id,
    datasetId,
    receivingId,
    disposableId,
    jobId,
    modelId,
    otherModelId,
    decisionId: decided.decision_id,
    orderId,
    receipt,
    customerId,
    batchJobId,
    retrainingId,
    alertId,
    alertRules,
    reportScheduleIds,
    portfolioId,
    debtorId,
    erasableId,
    preferenceId,
    ...talks,
    failedNoticeId,
    statement,
    refundId: refund.refund_id,
    ...payLinks,
    ...persona,
    tokenId,
    spareTokens,
    inviteId: invite.invite_id,
    inviteSecret,
    acceptSecret,
    webhooks,
    cursors,
    secrets: [...ids, ...more, mark, email, member.email, token, ...Object.values(webhooks)],
  }
}
