const remembered = 10_000

/** Takes companies by turns, so that a long queue of one does not hold up another's first job. */
export function takingTurns() {
  const served = new Map<string, number>()
  let turn = 0
  return {
    /** `count` of the due jobs: of the company served longest ago first, and of each company in the order given. */
    pick<J extends { companyId: string }>(due: readonly J[], count: number): J[] {
      const waiting = [...due]
      const picked: J[] = []
      const lastTurn = (job: J) => served.get(job.companyId) ?? 0
      while (picked.length < count && waiting.length > 0) {
        const next = waiting.reduce((best, job) => (lastTurn(job) < lastTurn(best) ? job : best))
        waiting.splice(waiting.indexOf(next), 1)
        picked.push(next)
        turn += 1
        if (served.size >= remembered) served.clear()
        served.set(next.companyId, turn)
      }
      return picked
    },
  }
}
