export { endPreference } from './contact/end-preference'
export { listPreferences } from './contact/list-preferences'
export { endPreferenceOperation, listPreferencesOperation, recordPreferenceOperation } from './contact/operations'
export { preferencesOf } from './contact/preferences-of'
export { preferencesToldBy } from './contact/preferences-told-by'
export { type NewPreference, recordPreference, recordPreferenceFrom } from './contact/record-preference'
export { serializePreference } from './contact/serialize'
export {
  type ControlGroupReply,
  getControlGroupOperation,
  putControlGroupOperation,
  serializeControlGroup,
} from './control/contract'
export { controlGroupFigures } from './control/control-group-figures'
export { getControlGroup } from './control/get-control-group'
export { heldOutCustomers } from './control/held-out-customers'
export { noteContact } from './control/note-contact'
export { putControlGroup } from './control/put-control-group'
export {
  type CheckedRule,
  type ContactCase,
  type ContactNote,
  type ContactPreference,
  type ContactVerdict,
  contactVerdict,
} from './core/contact-verdict'
export { portfolioColumns } from './core/csv-columns'
export { defaultPolicy } from './core/policy/defaults'
export type { CollectionPolicy } from './core/policy/types'
export type { CustomerLineReply, CustomerReply } from './customers/contract'
export { getCustomerOperation, listCustomersOperation } from './customers/contract'
export { type CustomerBrief, customerBriefs } from './customers/customer-briefs'
export { customerNamesOf } from './customers/customer-names'
export { findCustomerIds } from './customers/find-customer-ids'
export { getCustomer } from './customers/get-customer'
export { assertNotErased, holdCustomer } from './customers/hold-customer'
export { listCustomers } from './customers/list-customers'
export { samePersonIds } from './customers/same-person'
export { serializeCustomer, serializeCustomerLine } from './customers/serialize'
export { agreeDebt } from './debts/agree-debt'
export { type CaseToday, caseToday } from './debts/case-today'
export { creditDebt } from './debts/credit-debt'
export { debtOrigin } from './debts/debt-origin'
export { debtStateOf } from './debts/debt-state-of'
export { type DebtorCase, getDebtorCase } from './debts/get-debtor-case'
export { reduceDebt } from './debts/reduce-debt'
export { debtsInPortfolio } from './debts/repository'
export { setDebtState } from './debts/set-debt-state'
export { ingestPortfolioOperation, serializeIngest, uploadPortfolioOperation } from './ingest/contract'
export { ingestPortfolio } from './ingest/ingest-portfolio'
export { uploadPortfolio } from './ingest/upload-portfolio'
export { portfolioJobs } from './jobs'
export * from './operations'
export type { PolicyReply, PolicyVersionReply, SourceReply } from './policy/contract'
export { type EffectivePolicy, effectivePolicy } from './policy/effective-policy'
export { getPolicy } from './policy/get-policy'
export { listPolicyVersions } from './policy/list-versions'
export { getPolicyOperation, listPolicyVersionsOperation, putPolicyOperation } from './policy/operations'
export { putPolicy } from './policy/put-policy'
export { serializePolicy, serializePolicyVersion } from './policy/serialize'
export {
  getPortfolioOperation,
  listPortfoliosOperation,
  serializePortfolio,
  serializePortfolioDetail,
} from './portfolios/contract'
export { getPortfolio } from './portfolios/get-portfolio'
export { listPortfolios } from './portfolios/list-portfolios'
export {
  eraseCustomerOperation,
  exportCustomerOperation,
  serializeCustomerExport,
  serializeErasure,
} from './privacy/contract'
export { eraseCustomer } from './privacy/erase-customer'
export { exportCustomer } from './privacy/export-customer'
export { type Holder, type KeptNote, registerHolder, type TimelineEntry } from './privacy/holders'
export { getRecoveryModelOperation, serializeRecoveryModel } from './scoring/contract'
export { getRecoveryModel } from './scoring/get-recovery-model'
export { labelUnpaid } from './scoring/label-unpaid'
export { recordRecovery } from './scoring/record-recovery'
export { companiesWithUnlabelled, type UnlabelledDebt, unlabelledDebts } from './scoring/repository'
export { withdrawRecovery } from './scoring/withdraw-recovery'
export { withdrawUnpaidLabel } from './scoring/withdraw-unpaid-label'
