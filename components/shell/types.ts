export type ShellRole = 'owner' | 'product_manager' | 'analyst' | 'viewer'

/** What the frame around every page needs to know about who is looking. */
export type ShellSession = {
  user: { id: string; name: string; email: string; role: ShellRole }
  company: { id: string; name: string; document: string | null; demo: boolean }
}
