// Nothing of Next here: the API server reads the same texts. A new namespace is a file in each language, an import
// in each list below and an entry in each object.

import enAgreements from './en/agreements.json'
import enAlerts from './en/alerts.json'
import enAudit from './en/audit.json'
import enAuth from './en/auth.json'
import enCommon from './en/common.json'
import enConfirm from './en/confirm.json'
import enConversations from './en/conversations.json'
import enCustomers from './en/customers.json'
import enDatasets from './en/datasets.json'
import enDecisions from './en/decisions.json'
import enDocs from './en/docs.json'
import enErrors from './en/errors.json'
import enGlossary from './en/glossary.json'
import enGuard from './en/guard.json'
import enHome from './en/home.json'
import enLifecycle from './en/lifecycle.json'
import enLoop from './en/loop.json'
import enMembers from './en/members.json'
import enModelCard from './en/model-card.json'
import enModels from './en/models.json'
import enNav from './en/nav.json'
import enOverview from './en/overview.json'
import enOverviewLower from './en/overview-lower.json'
import enPay from './en/pay.json'
import enPaymentSettings from './en/payment-settings.json'
import enPersonas from './en/personas.json'
import enPolicy from './en/policy.json'
import enPortfolios from './en/portfolios.json'
import enPrivacy from './en/privacy.json'
import enReasons from './en/reasons.json'
import enReceipts from './en/receipts.json'
import enReconciliation from './en/reconciliation.json'
import enReports from './en/reports.json'
import enRoi from './en/roi.json'
import enShell from './en/shell.json'
import enSimulator from './en/simulator.json'
import enStates from './en/states.json'
import enTokens from './en/tokens.json'
import enWebhooks from './en/webhooks.json'
import type { Locale } from './locale'
import ptAgreements from './pt-BR/agreements.json'
import ptAlerts from './pt-BR/alerts.json'
import ptAudit from './pt-BR/audit.json'
import ptAuth from './pt-BR/auth.json'
import ptCommon from './pt-BR/common.json'
import ptConfirm from './pt-BR/confirm.json'
import ptConversations from './pt-BR/conversations.json'
import ptCustomers from './pt-BR/customers.json'
import ptDatasets from './pt-BR/datasets.json'
import ptDecisions from './pt-BR/decisions.json'
import ptDocs from './pt-BR/docs.json'
import ptErrors from './pt-BR/errors.json'
import ptGlossary from './pt-BR/glossary.json'
import ptGuard from './pt-BR/guard.json'
import ptHome from './pt-BR/home.json'
import ptLifecycle from './pt-BR/lifecycle.json'
import ptLoop from './pt-BR/loop.json'
import ptMembers from './pt-BR/members.json'
import ptModelCard from './pt-BR/model-card.json'
import ptModels from './pt-BR/models.json'
import ptNav from './pt-BR/nav.json'
import ptOverview from './pt-BR/overview.json'
import ptOverviewLower from './pt-BR/overview-lower.json'
import ptPay from './pt-BR/pay.json'
import ptPaymentSettings from './pt-BR/payment-settings.json'
import ptPersonas from './pt-BR/personas.json'
import ptPolicy from './pt-BR/policy.json'
import ptPortfolios from './pt-BR/portfolios.json'
import ptPrivacy from './pt-BR/privacy.json'
import ptReasons from './pt-BR/reasons.json'
import ptReceipts from './pt-BR/receipts.json'
import ptReconciliation from './pt-BR/reconciliation.json'
import ptReports from './pt-BR/reports.json'
import ptRoi from './pt-BR/roi.json'
import ptShell from './pt-BR/shell.json'
import ptSimulator from './pt-BR/simulator.json'
import ptStates from './pt-BR/states.json'
import ptTokens from './pt-BR/tokens.json'
import ptWebhooks from './pt-BR/webhooks.json'

const pt = {
  agreements: ptAgreements,
  alerts: ptAlerts,
  audit: ptAudit,
  auth: ptAuth,
  common: ptCommon,
  confirm: ptConfirm,
  conversations: ptConversations,
  customers: ptCustomers,
  datasets: ptDatasets,
  decisions: ptDecisions,
  docs: ptDocs,
  errors: ptErrors,
  glossary: ptGlossary,
  guard: ptGuard,
  home: ptHome,
  lifecycle: ptLifecycle,
  loop: ptLoop,
  members: ptMembers,
  modelCard: ptModelCard,
  models: ptModels,
  nav: ptNav,
  overview: ptOverview,
  overviewLower: ptOverviewLower,
  pay: ptPay,
  paymentSettings: ptPaymentSettings,
  personas: ptPersonas,
  policy: ptPolicy,
  portfolios: ptPortfolios,
  privacy: ptPrivacy,
  reasons: ptReasons,
  receipts: ptReceipts,
  reconciliation: ptReconciliation,
  reports: ptReports,
  roi: ptRoi,
  shell: ptShell,
  simulator: ptSimulator,
  states: ptStates,
  tokens: ptTokens,
  webhooks: ptWebhooks,
}

const en: Record<keyof typeof pt, object> = {
  agreements: enAgreements,
  alerts: enAlerts,
  audit: enAudit,
  auth: enAuth,
  common: enCommon,
  confirm: enConfirm,
  conversations: enConversations,
  customers: enCustomers,
  datasets: enDatasets,
  decisions: enDecisions,
  docs: enDocs,
  errors: enErrors,
  glossary: enGlossary,
  guard: enGuard,
  home: enHome,
  lifecycle: enLifecycle,
  loop: enLoop,
  members: enMembers,
  modelCard: enModelCard,
  models: enModels,
  nav: enNav,
  overview: enOverview,
  overviewLower: enOverviewLower,
  pay: enPay,
  paymentSettings: enPaymentSettings,
  personas: enPersonas,
  policy: enPolicy,
  portfolios: enPortfolios,
  privacy: enPrivacy,
  reasons: enReasons,
  receipts: enReceipts,
  reconciliation: enReconciliation,
  reports: enReports,
  roi: enRoi,
  shell: enShell,
  simulator: enSimulator,
  states: enStates,
  tokens: enTokens,
  webhooks: enWebhooks,
}

export type Messages = typeof pt
export type Namespace = keyof Messages

/** Same keys and arguments in every language; a test holds them to it. */
export const messages: Record<Locale, Messages> = { 'pt-BR': pt, en: en as Messages }
