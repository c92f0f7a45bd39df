'use client'

import { useEffect, useRef } from 'react'
import 'swagger-ui-dist/swagger-ui.css'
import './api-reference.css'

type Bundle = (options: Record<string, unknown>) => unknown

/** The interactive reference of `/api/v1/openapi.json`; the library loads with this page alone. */
export function ApiReference({ address, failed }: { address: string; failed: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let left = false
    import('swagger-ui-dist/swagger-ui-es-bundle.js')
      .then((module: { default: Bundle }) => {
        if (left || !host.current) return
        module.default({
          domNode: host.current,
          url: address,
          deepLinking: true,
          docExpansion: 'list',
          defaultModelsExpandDepth: -1,
          persistAuthorization: false,
          tryItOutEnabled: true,
          validatorUrl: null,
        })
      })
      .catch(() => {
        if (host.current) host.current.textContent = failed
      })
    return () => {
      left = true
    }
  }, [address, failed])
  return <div ref={host} className="api-reference min-h-96" />
}
