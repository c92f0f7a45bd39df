// Read by drizzle-kit alone: the schema in SQL Server's dialect, one export a table.
import { mssqlKit } from '../kit'
import { defineSchema } from './define'

module.exports = defineSchema(mssqlKit)
