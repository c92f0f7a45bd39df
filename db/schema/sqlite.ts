// Read by drizzle-kit alone: the schema in SQLite's dialect, one export a table.
import { sqliteKit } from '../kit'
import { defineSchema } from './define'

module.exports = defineSchema(sqliteKit)
