import { apiRoute, faultWords, reply } from '@/lib/http'
import {
  importBankFile,
  importBankFileOperation,
  listBankFiles,
  listBankFilesOperation,
  serializeBankFile,
  serializeImport,
} from '@/lib/payments'
import { serializePage } from '@/lib/platform/page'

export const POST = apiRoute(importBankFileOperation, async ({ ctx, query, request }) => {
  const contentType = request.headers.get('content-type') ?? ''
  const imported = await importBankFile(ctx, { query, body: request.body, contentType })
  return reply(imported.duplicate ? 200 : 201, serializeImport(imported, faultWords(ctx.locale)))
})

export const GET = apiRoute(listBankFilesOperation, async ({ ctx, query }) =>
  reply(200, serializePage(await listBankFiles(ctx, query), serializeBankFile)),
)
