/** Where this room's sealed blobs live; each is bound to its place. */
export const decisionPlace = (companyId: string, id: string) => ({ companyId, table: 'decisions', row: id })
export const reviewPlace = (companyId: string, id: string) => ({ companyId, table: 'decision_reviews', row: id })
export const batchPlace = (companyId: string, id: string) => ({ companyId, table: 'decision_batches', row: id })
