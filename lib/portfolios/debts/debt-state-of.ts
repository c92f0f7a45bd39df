import type { DebtState } from '@/db/constants/portfolios'
import { findDebt } from './repository'

/** @throws AppError `not_found` */
export const debtStateOf = async (companyId: string, debtId: string): Promise<DebtState> =>
  (await findDebt(companyId, debtId)).state
