'use client'

import './globals.css'

export { FatalError as default } from '@/components/shell/fatal-error'
