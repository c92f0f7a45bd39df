/** What an erasure wipes for good. */
export const wipedThings = ['identity', 'contact', 'profile', 'messages', 'search'] as const

/** What stays, by the law that lets or makes the company keep it; the answer of the erasure names the same. */
export const keptThings = [
  { law: 'cc_206_5_i', what: ['debt_amounts', 'agreements', 'promises'] },
  { law: 'ctn_173_174', what: ['accounting_records'] },
  { law: 'lgpd_16_i', what: ['contact_preferences', 'conversations', 'suppression', 'audit_trail'] },
] as const
