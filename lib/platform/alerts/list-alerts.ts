import { decodeCursor, type Page, type PageInput, toPage } from '../page'
import { type AlertFilter, type AlertRow, alertPage } from './repository'

/** A page, newest first. @throws AppError `cursor_invalid` */
export async function listAlerts(companyId: string, filter: AlertFilter, page: PageInput): Promise<Page<AlertRow>> {
  const below = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 'string')[0]
  const rows = await alertPage(companyId, filter, page.limit + 1, below)
  return toPage(rows, page.limit, ({ id }) => [id])
}
