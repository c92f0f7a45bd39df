const people = [
  ['Rosana Teixeira Lima', '12345678909', 2450.75, 42, 2, 0.7],
  ['Gilberto Ferreira Rocha', '11144477735', 1190.02, 18, 1, 0.9],
  ['Marlene Alves Duarte', '52998224725', 5204.88, 97, 4, 0.3],
  ['Adriano Costa Souza', '39053344705', 846.19, 8, 1, 0.8],
  ['Simone Ramos Pacheco', '86288366757', 9820.4, 210, 6, 0.2],
] as const

/** Five people who do not exist, as a portfolio marked synthetic; their numbers only look like documents. */
export const samplePortfolio = {
  portfolio_type: 'simulator_sample',
  data_source: 'simulator',
  synthetic: true,
  customer_data: people.map(([name, document, amount, days, installments, history], i) => ({
    customer_id: `simulador-${i + 1}`,
    document,
    name,
    phone: `+551199999000${i + 1}`,
    consortium_id: `simulador-cota-${i + 1}`,
    overdue_amount: amount,
    overdue_days: days,
    installments_overdue: installments,
    total_consortium_value: 85_000,
    payment_history_score: history,
  })),
}
