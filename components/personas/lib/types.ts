/** Somebody a preview may be tried on. `days` since the oldest unpaid instalment. */
export type PreviewCustomer = { id: string; name: string; days: number }
/** Names of people and tokens by id. */
export type Names = Record<string, string>
