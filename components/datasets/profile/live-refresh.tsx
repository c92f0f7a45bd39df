'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Draws the page again every few seconds while its data set receives and somebody looks. */
export function LiveRefresh({ everyMs = 2_000 }: { everyMs?: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMs)
    return () => window.clearInterval(timer)
  }, [router, everyMs])
  return null
}
