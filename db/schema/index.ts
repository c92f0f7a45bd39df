import { dialect } from '../dialect-name'
import { mssqlKit, sqliteKit } from '../kit'
import { defineSchema } from './define'

/** The tables in the dialect of this process; typed by the SQLite twin. */
export const tables = defineSchema(dialect() === 'mssql' ? mssqlKit : sqliteKit)
