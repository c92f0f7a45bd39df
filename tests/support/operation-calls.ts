import { type CompanyWorld, processBody } from './company-world'
import { debtor, debtorsCsv, portfolioBody } from './debtors'
import { guardContext } from './guard-context'
import { scheduleJson } from './report-schedules'
import { taiwanOrders } from './samples'
import { publicUrl } from './webhooks'

/** A valid call of one operation by the company itself, and what becomes of the same call by another company. */
export type OperationCall = {
  params?: Record<string, string>
  query?: Record<string, string>
  json?: unknown
  raw?: { type: string; body: string }
  /** Status for the company itself. */
  own: number
  /** Status for another company with every scope; `list` = 200 with nothing of the company. */
  foreign: number | 'list'
  /** Query of the other company where it must name what is not its own. */
  foreignQuery?: Record<string, string>
}

let counter = 0
/** An e-mail nobody has. */
const freshEmail = () => {
  counter += 1
  return `novo-${process.pid}-${Date.now()}-${counter}@exemplo.com.br`
}

const csv = (rows: number) => {
  const orders = taiwanOrders(0, rows, 'CSV')
  const names = Object.keys(orders[0] ?? {})
  return [names.join(','), ...orders.map((row) => names.map((name) => row[name]).join(','))].join('\n')
}

const identityCalls = (world: CompanyWorld): Record<string, OperationCall> => ({
  registerCompany: { json: { name: 'Nova', email: freshEmail() }, own: 201, foreign: 201 },
  getMyCompany: { own: 200, foreign: 200 },
  createToken: { json: { name: 'x', scope: ['audit:read'] }, own: 201, foreign: 201 },
  listTokens: { own: 200, foreign: 200 },
  revokeToken: { params: { id: world.tokenId }, own: 204, foreign: 404 },
  getPublicKeys: { own: 200, foreign: 200 },
  rotateSigningKey: { own: 201, foreign: 201 },
  listMembers: { own: 200, foreign: 200 },
  updateMember: { params: { id: world.memberId }, json: { role: 'viewer' }, own: 200, foreign: 404 },
  changeMyPassword: { json: { current: 'x', next: 'uma frase comprida' }, own: 403, foreign: 403 },
  endMySessions: { own: 403, foreign: 403 },
  inviteMember: { json: { email: freshEmail(), role: 'viewer' }, own: 201, foreign: 201 },
  listInvites: { own: 200, foreign: 'list' },
  revokeInvite: { params: { id: world.inviteId }, own: 204, foreign: 404 },
  acceptInvite: {
    json: { secret: world.acceptSecret, name: 'Pessoa', password: 'uma frase comprida' },
    own: 200,
    // The secret is the credential; who else sends it does not matter.
    foreign: 200,
  },
})

const datasetCalls = (world: CompanyWorld): Record<string, OperationCall> => ({
  createDataset: { json: { name: 'Pedidos' }, own: 201, foreign: 201 },
  listDatasets: { own: 200, foreign: 'list' },
  getDataset: { params: { id: world.datasetId }, own: 200, foreign: 404 },
  deleteDataset: { params: { id: world.disposableId }, own: 204, foreign: 404 },
  appendBatch: {
    params: { id: world.receivingId },
    json: { sequence: 7, items: taiwanOrders(100, 110, 'B7') },
    own: 200,
    foreign: 404,
  },
  completeDataset: { params: { id: world.receivingId }, own: 202, foreign: 404 },
  uploadDataset: {
    raw: { type: 'text/csv', body: csv(120) },
    query: { target: 'default_next_month', approve_label: '0', reject_label: '1', id_columns: 'pedid' },
    own: 202,
    foreign: 404,
    foreignQuery: { dataset_id: world.receivingId },
  },
  previewDataset: { params: { id: world.datasetId }, own: 200, foreign: 404 },
  downloadRejections: { params: { id: world.receivingId }, own: 200, foreign: 404 },
})

const modelCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const params = { id: world.modelId }
  return {
    trainModel: { json: { dataset_id: world.datasetId }, own: 202, foreign: 404 },
    listModels: { query: { dataset_id: world.datasetId }, own: 200, foreign: 'list' },
    getModel: { params, own: 200, foreign: 404 },
    updateModel: { params, json: { threshold: 0.6 }, own: 200, foreign: 404 },
    activateModel: { params, json: {}, own: 200, foreign: 404 },
    getConfusionMatrix: { params, query: { threshold: '0.4' }, own: 200, foreign: 404 },
    listFlips: { params, query: { from: '0.4', to: '0.6' }, own: 200, foreign: 404 },
    getSegments: { params, query: { column: 'LIMIT_BAL' }, own: 200, foreign: 404 },
    getProfit: { params, query: { amount_column: 'LIMIT_BAL', loss_rate: '0.5' }, own: 200, foreign: 404 },
    getReviewBand: { params, query: { from: '0', to: '1' }, own: 200, foreign: 404 },
    explainModel: { params, own: 200, foreign: 404 },
    challengeModel: { params: { id: world.otherModelId }, json: {}, own: 200, foreign: 404 },
    endChallenge: { params: { id: world.otherModelId }, own: 204, foreign: 404 },
    listDisagreements: { query: { ids: `${world.modelId},${world.otherModelId}` }, own: 200, foreign: 404 },
    compareModels: { query: { ids: `${world.modelId},${world.otherModelId}` }, own: 200, foreign: 404 },
    exportModel: { params, query: { format: 'json' }, own: 200, foreign: 404 },
    listActivations: { params, own: 200, foreign: 404 },
    listTrainingJobs: { own: 200, foreign: 'list' },
    getTrainingJob: { params: { id: world.jobId }, own: 200, foreign: 404 },
    cancelTrainingJob: { params: { id: world.jobId }, own: 409, foreign: 404 },
  }
}

const decisionCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const params = { id: world.decisionId }
  const order = { order_id: world.orderId, features: { LIMIT_BAL: 20_000, PAY_0: 2 } }
  return {
    decide: { json: { ...order, model_id: world.modelId }, own: 200, foreign: 404 },
    decideBatch: { json: { items: [order], model_id: world.modelId }, own: 202, foreign: 404 },
    getDecisionBatch: { params: { job_id: world.batchJobId }, own: 200, foreign: 404 },
    listDecisions: { query: { order_id: world.orderId }, own: 200, foreign: 'list' },
    summarizeDecisions: { own: 200, foreign: 200 },
    getDecision: { params, own: 200, foreign: 404 },
    reviewDecision: { params, json: { decision: 'rejected', reason: 'Conferido' }, own: 200, foreign: 404 },
    recordOutcome: { params, json: { paid: false, days_late: 3, amount_lost: 10.5 }, own: 200, foreign: 404 },
    replayDecision: { params, own: 200, foreign: 404 },
    exportDecisions: { query: { order_id: world.orderId }, own: 200, foreign: 200 },
    whatIfDecision: { params, json: { features: { LIMIT_BAL: 500_000 } }, own: 200, foreign: 404 },
    whatIfModel: { params: { id: world.modelId }, json: { features: order.features }, own: 200, foreign: 404 },
    issueReceipt: { params, own: 200, foreign: 404 },
    verifyReceipt: { json: { receipt: world.receipt }, own: 200, foreign: 404 },
  }
}

const lifecycleCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const asked = { dataset_id: world.datasetId }
  return {
    startRetraining: { json: { ...asked, with_outcomes: false, algorithm: 'tree' }, own: 202, foreign: 404 },
    listRetrainings: { query: asked, own: 200, foreign: 'list' },
    getRetraining: { params: { id: world.retrainingId }, own: 200, foreign: 404 },
    getRetrainingSchedule: { query: asked, own: 200, foreign: 404 },
    putRetrainingSchedule: { json: { ...asked, cadence: 'monthly', day: 31 }, own: 200, foreign: 404 },
    deleteRetrainingSchedule: { query: asked, own: 204, foreign: 404 },
    getChallenger: { own: 200, foreign: 200 },
    listChallengerDisagreements: { own: 200, foreign: 'list' },
    getDrift: { params: { id: world.modelId }, own: 200, foreign: 404 },
    getDriftAlerts: { own: 200, foreign: 200 },
    putDriftAlerts: { json: { watch: 0.2, act: 0.4 }, own: 200, foreign: 200 },
  }
}

const portfolioCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const params = { id: world.debtorId }
  return {
    ingestPortfolio: { json: portfolioBody([debtor(900, 'Novo')]), own: 200, foreign: 200 },
    uploadPortfolio: { raw: { type: 'text/csv', body: debtorsCsv(3, 'Planilha') }, own: 200, foreign: 200 },
    listPortfolios: { own: 200, foreign: 'list' },
    getPortfolio: { params: { id: world.portfolioId }, own: 200, foreign: 404 },
    listCustomers: { query: { portfolio_id: world.portfolioId }, own: 200, foreign: 'list' },
    getCustomer: { params, own: 200, foreign: 404 },
    exportCustomer: { params, own: 200, foreign: 404 },
    eraseCustomer: { params: { id: world.erasableId }, json: { reason: 'Pedido do titular' }, own: 200, foreign: 404 },
    getRecoveryModel: { own: 200, foreign: 200 },
  }
}

const policyCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const query = { portfolio_id: world.portfolioId }
  const params = { id: world.debtorId }
  return {
    getControlGroup: { own: 200, foreign: 200 },
    putControlGroup: { json: { share_percentage: 0 }, own: 200, foreign: 200 },
    getCollectionPolicy: { query, own: 200, foreign: 404 },
    putCollectionPolicy: { query, json: { max_installments: 5 }, own: 200, foreign: 404 },
    listCollectionPolicyVersions: { query, own: 200, foreign: 404 },
    listContactPreferences: { params, own: 200, foreign: 404 },
    recordContactPreference: { params, json: { kind: 'not_at_work' }, own: 201, foreign: 404 },
    endContactPreference: { params: { ...params, pid: world.preferenceId }, own: 204, foreign: 404 },
  }
}

const personaCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const params = { id: world.personaId }
  const split = { id: world.splitPersonaId }
  return {
    listPersonas: { own: 200, foreign: 200 },
    getPersona: { params, own: 200, foreign: 404 },
    putPersona: { params, json: { ...world.personaContent, humor: 'low' }, own: 200, foreign: 404 },
    listPersonaVersions: { params, own: 200, foreign: 404 },
    restorePersona: { params, json: { version: 1 }, own: 200, foreign: 404 },
    previewPersona: { params, json: { sample: true }, own: 200, foreign: 404 },
    checkPersonas: { json: { customer_id: world.debtorId }, own: 200, foreign: 404 },
    listPersonaExperiments: { params: split, own: 200, foreign: 404 },
    endPersonaExperiment: { params: { ...split, eid: world.experimentId }, json: {}, own: 200, foreign: 404 },
    startPersonaExperiment: { params: { id: world.asidePersonaId }, json: { version_b: 2 }, own: 201, foreign: 404 },
  }
}

const guardCalls: Record<string, OperationCall> = {
  classifyIntent: { json: { text: 'Quero a segunda opção.' }, own: 200, foreign: 200 },
  checkGuard: { json: { text: 'Olá, João.', context: guardContext }, own: 200, foreign: 200 },
}

const conversationCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const params = { id: world.conversationId }
  const held = { id: world.heldConversationId }
  return {
    startConversation: { json: { customer_id: world.debtorId, channel: 'simulator' }, own: 200, foreign: 404 },
    sendMessage: { params, json: { text: 'quem é?' }, own: 200, foreign: 404 },
    listConversations: { query: { simulated: 'true' }, own: 200, foreign: 'list' },
    countQueues: { own: 200, foreign: 200 },
    passTimeInSimulation: { params, own: 200, foreign: 404 },
    nextScriptedLine: { params, json: { debtor: 'silent' }, own: 409, foreign: 404 },
    followConversations: { own: 200, foreign: 200 },
    getConversation: { params, own: 200, foreign: 404 },
    suggestReply: { params, own: 200, foreign: 404 },
    reviewIntent: {
      params: { id: world.agreedConversationId, message_id: world.reviewableMessageId },
      json: { act: 'other' },
      own: 200,
      foreign: 404,
    },
    addConversationNote: { params, json: { text: 'Nota.' }, own: 201, foreign: 404 },
    replyAsPerson: {
      params: { id: world.answeredConversationId },
      json: { text: 'Olá, já vou ajudar.' },
      own: 201,
      foreign: 404,
    },
    returnConversation: { params: held, own: 200, foreign: 404 },
    takeOverConversation: { params, own: 200, foreign: 404 },
    closeConversation: { params, json: {}, own: 200, foreign: 404 },
    // The link is the credential; one that nobody made is closed to all.
    confirmIdentity: { params: { token: 'x' }, own: 410, foreign: 410 },
    listAgreements: { query: { conversation_id: world.agreedConversationId }, own: 200, foreign: 'list' },
    getAgreement: { params: { id: world.agreementId }, own: 200, foreign: 404 },
    simulatePayment: { params: { id: world.chargeId }, json: {}, own: 200, foreign: 404 },
  }
}

const chargeCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const { conversationId, total, dueDate, chargeId } = world.processed
  const one = { params: { id: chargeId }, own: 200, foreign: 404 }
  return {
    processPayment: { json: processBody(conversationId, total, dueDate), own: 200, foreign: 404 },
    listPayments: { query: { conversation_id: conversationId }, own: 200, foreign: 'list' },
    getPayment: one,
    getPaymentQrPng: one,
    getPaymentQrSvg: one,
    renewCharge: { params: { id: world.processed.agreementId }, own: 200, foreign: 404 },
    cancelPayment: { params: { id: world.endableChargeId }, own: 200, foreign: 404 },
    cancelAgreement: { params: { id: world.endableAgreementId }, json: {}, own: 200, foreign: 404 },
  }
}

const bankNotice = { raw: { type: 'application/json', body: '{"pix":[]}' }, own: 404, foreign: 404 }

/** The secret in the address is the credential; one that no company has is closed to all. */
const noticeCalls = (world: CompanyWorld): Record<string, OperationCall> => ({
  receivePix: { ...bankNotice, query: { token: 'x' } },
  receivePixAt: { ...bankNotice, params: { token: 'x' } },
  receivePixBelow: { ...bankNotice, params: { token: 'x' } },
  listPaymentNotices: { own: 200, foreign: 'list' },
  retryPaymentNotice: { params: { id: world.failedNoticeId }, own: 202, foreign: 404 },
})

/** Each company has settings of its own: the same call of another changes nothing of this one. */
const paymentSettingsCalls: Record<string, OperationCall> = {
  getPaymentSettings: { own: 200, foreign: 200 },
  putPaymentSettings: { json: { grace_days: 4, charge_minutes: 45 }, own: 200, foreign: 200 },
  rotateInboundAddress: { json: {}, own: 200, foreign: 200 },
  testPaymentSettings: { own: 200, foreign: 200 },
  registerInboundAddress: { own: 409, foreign: 409 },
}

/** The secret in the address is the credential; who else sends it does not matter. */
const payPageCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const params = { slug: world.paySlug }
  const form = (body: string) => ({ raw: { type: 'application/x-www-form-urlencoded', body }, own: 303, foreign: 303 })
  return {
    showPayPage: { params, own: 200, foreign: 200 },
    checkHolder: { params, ...form('digits=x') },
    choosePayOption: { params, ...form('offer=x') },
    dropPayChoice: { params, ...form('') },
    renewPayCode: { params, ...form('') },
    followPayPage: { params, own: 401, foreign: 401 },
    downloadPayReceipt: { params, own: 303, foreign: 303 },
    showPayTopic: { params: { ...params, topic: 'person' }, own: 200, foreign: 200 },
    tellFromPayPage: { params: { ...params, topic: 'person' }, ...form('text=Oi') },
    resumeMessages: { params, ...form('') },
    payPageAsset: { params: { file: 'pay-0.css' }, own: 404, foreign: 404 },
    createPayLink: { json: { customer_id: world.debtorId }, own: 201, foreign: 404 },
    revokePayLink: { params: { id: world.payLinkId }, own: 200, foreign: 404 },
  }
}

const webhookCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const { endpointId, disposableId, deliveryId } = world.webhooks
  const params = { id: endpointId }
  return {
    listWebhookEventTypes: { own: 200, foreign: 200 },
    listWebhookEndpoints: { own: 200, foreign: 'list' },
    createWebhookEndpoint: { json: { url: publicUrl, event_types: ['*'] }, own: 201, foreign: 201 },
    getWebhookEndpoint: { params, own: 200, foreign: 404 },
    updateWebhookEndpoint: { params, json: { description: 'ERP' }, own: 200, foreign: 404 },
    deleteWebhookEndpoint: { params: { id: disposableId }, own: 204, foreign: 404 },
    rotateWebhookSecret: { params, own: 200, foreign: 404 },
    testWebhookEndpoint: { params, own: 200, foreign: 404 },
    listWebhookDeliveries: { params, own: 200, foreign: 404 },
    getWebhookDelivery: { params: { ...params, delivery_id: deliveryId }, own: 200, foreign: 404 },
    redeliverWebhooks: { params, json: { delivery_id: deliveryId }, own: 202, foreign: 404 },
  }
}

const systemCalls = (): Record<string, OperationCall> =>
  Object.fromEntries(
    ['listAuditLog', 'verifyAuditLog', 'health', 'ready', 'metrics', 'openapi'].map((id) => [
      id,
      { own: 200, foreign: 200 },
    ]),
  )

const reconciliationCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const { payableAgreementId, lineIds, receivedIds } = world.statement
  const reason = 'Conferido no extrato'
  const given = { agreement_id: payableAgreementId, reason }
  const line = (id: string, json: unknown) => ({ params: { id }, json, own: 200, foreign: 404 })
  const window = { from: '2026-01-01', to: '2026-01-31' }
  return {
    importBankFile: {
      raw: { type: 'text/csv', body: 'Data;Histórico;Valor\n05/01/2026;TED;10,00' },
      own: 201,
      foreign: 201,
    },
    listBankFiles: { own: 200, foreign: 'list' },
    listBankLines: { own: 200, foreign: 'list' },
    getBankLine: { params: { id: lineIds[0] }, own: 200, foreign: 404 },
    assignBankLine: line(lineIds[0], given),
    ignoreBankLine: line(lineIds[1], { reason }),
    restoreBankLine: line(lineIds[2], { reason }),
    listReceivedPayments: { own: 200, foreign: 'list' },
    getReceivedPayment: { params: { id: receivedIds[0] }, own: 200, foreign: 404 },
    assignReceivedPayment: line(receivedIds[0], given),
    unassignReceivedPayment: line(receivedIds[1], { reason }),
    ignoreReceivedPayment: line(receivedIds[2], { reason }),
    refundReceivedPayment: { params: { id: receivedIds[3] }, json: { amount: 1, reason }, own: 201, foreign: 404 },
    confirmRefund: { params: { id: world.refundId }, json: { returned: true, reason }, own: 200, foreign: 404 },
    reconcile: { query: window, own: 200, foreign: 200 },
    listLedger: { own: 200, foreign: 'list' },
  }
}

const alertRule = {
  metric: 'response_time',
  window_minutes: 60,
  direction: 'above',
  threshold: 5_000,
  clear_at: 4_000,
  minimum_count: 50,
}

const alertCalls = (world: CompanyWorld): Record<string, OperationCall> => {
  const params = { id: world.alertId }
  const { version, rules, firstId } = world.alertRules
  return {
    listAlerts: { query: { state: 'all' }, own: 200, foreign: 'list' },
    snoozeAlert: { params, json: { for: '1h' }, own: 200, foreign: 404 },
    acknowledgeAlert: { params, own: 200, foreign: 404 },
    listAlertRules: { own: 200, foreign: 200 },
    putAlertRules: { json: { version, rules }, own: 200, foreign: 409 },
    previewAlertRule: { json: alertRule, own: 200, foreign: 200 },
    testAlertRule: { params: { id: firstId }, own: 409, foreign: 404 },
  }
}

const analyticsCalls = (world: CompanyWorld): Record<string, OperationCall> => ({
  receiveEvents: {
    json: {
      event_id: `e-${process.pid}-${Date.now()}`,
      event_type: 'message_received',
      timestamp: new Date().toISOString(),
      session_id: 'outside-1',
    },
    own: 200,
    foreign: 200,
  },
  listEvents: { own: 200, foreign: 'list' },
  getLoop: { query: { gain_per_paid: '120' }, own: 200, foreign: 200 },
  exportMetrics: { query: { format: 'csv' }, own: 200, foreign: 200 },
  listReportSchedules: { own: 200, foreign: 'list' },
  createReportSchedule: { json: scheduleJson, own: 201, foreign: 201 },
  putReportSchedule: { params: { id: world.reportScheduleIds[0] }, json: scheduleJson, own: 200, foreign: 404 },
  sendReport: { params: { id: world.reportScheduleIds[0] }, own: 202, foreign: 404 },
  deleteReportSchedule: { params: { id: world.reportScheduleIds[1] }, own: 204, foreign: 404 },
  getAnalyticsSettings: { own: 200, foreign: 200 },
  putAnalyticsSettings: { json: { monthly_target: 1_000 }, own: 200, foreign: 200 },
  getMetricsOverview: { query: { range: '7d' }, own: 200, foreign: 200 },
  getMetricsRealtime: { query: { timeframe: '24h' }, own: 200, foreign: 200 },
  followMetrics: { query: { timeframe: '24h' }, own: 200, foreign: 200 },
  getMetricsTimeseries: { query: { metric: 'conversations' }, own: 200, foreign: 200 },
  getMetricsFunnel: { own: 200, foreign: 200 },
  getRoi: { own: 200, foreign: 200 },
  ...alertCalls(world),
})

/** A valid call per operation id. An operation without one fails the suites that are made from this table. */
export const operationCalls = (world: CompanyWorld): Record<string, OperationCall> => ({
  ...identityCalls(world),
  ...datasetCalls(world),
  ...modelCalls(world),
  ...decisionCalls(world),
  ...lifecycleCalls(world),
  ...portfolioCalls(world),
  ...policyCalls(world),
  ...personaCalls(world),
  ...chargeCalls(world),
  ...guardCalls,
  ...conversationCalls(world),
  ...noticeCalls(world),
  ...reconciliationCalls(world),
  ...paymentSettingsCalls,
  ...payPageCalls(world),
  ...webhookCalls(world),
  ...analyticsCalls(world),
  ...systemCalls(),
})

/** The path of an operation with its parameters and query filled in, for `call` (`//` = from the server's root). */
export function pathOf(template: string, params: Record<string, string> = {}, query: Record<string, string> = {}) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? `no-${name}`))
  const search = new URLSearchParams(query).toString()
  return `/${path}${search ? `?${search}` : ''}`
}
