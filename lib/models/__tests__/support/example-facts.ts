import type { CardFacts } from '../../card/facts'
import type { SegmentsReply } from '../../contract'

const metrics = {
  accuracy: 0.8193,
  balanced_accuracy: 0.6571,
  precision: 0.8412,
  recall: 0.9485,
  f1: 0.8917,
  auc: 0.7786,
  gini: 0.5572,
  ks: 0.4217,
  brier: 0.1342,
  log_loss: 0.4281,
  approval_rate: 0.8783,
}

const names = ['LIMIT_BAL', 'PAY_0', 'PAY_2', 'BILL_AMT1', 'PAY_AMT1', 'AGE', 'CliLimCredTot', 'HistPagPONTUAL']
const importance = (i: number) => 0.62 / (i + 1) ** 1.2

function group(value: string, rows: number, approval: number): SegmentsReply['groups'][number] {
  return {
    key: value,
    value,
    kind: 'value',
    from: null,
    to: null,
    small: rows < 30,
    rows,
    base_rate: approval - 0.08,
    accuracy: 0.81,
    approval_rate: approval,
    true_positive_rate: Math.min(1, approval + 0.05),
    false_positive_rate: approval - 0.3,
    auc: rows < 30 ? null : 0.77,
    mean_probability: approval - 0.07,
    calibration_gap: 0.01,
  }
}

const segments: SegmentsReply = {
  model_id: 'mod_example',
  column: 'regiao',
  label: 'regiao',
  type: 'category',
  threshold: 0.5,
  rows: 9_000,
  sampled: false,
  overall: group('all', 9_000, 0.878),
  groups: [
    group('Sudeste', 4_210, 0.891),
    group('Sul', 2_804, 0.886),
    group('Nordeste | Norte', 1_968, 0.842),
    group('Exterior', 18, 0.611),
    { ...group('missing', 120, 0.7), kind: 'missing', value: null },
  ],
  fairness: {
    approval_rate: { difference: 0.049, highest: 'Sudeste', lowest: 'Nordeste | Norte' },
    approval_ratio: 0.945,
    four_fifths: true,
    equal_opportunity: { difference: 0.049, highest: 'Sudeste', lowest: 'Nordeste | Norte' },
    equalised_odds: { difference: 0.049, highest: 'Sudeste', lowest: 'Nordeste | Norte' },
  },
}

const roc = Array.from({ length: 101 }, (_, i) => i / 100)

/** A version with every part that a card may tell, made up. */
export function exampleFacts(): CardFacts {
  const contestant = { auc: 0.7768, auc_error: 0.0042, brier: 0.1351, train_ms: 812, log_loss_error: 0.0031 }
  return {
    segments: [segments, { ...segments, column: 'clisimples', label: 'optante do Simples', groups: [] }],
    reference: {
      rows: 21_000,
      score: { edges: [0.45, 0.71, 0.8, 0.84, 0.87, 0.89, 0.91, 0.93, 0.95], shares: Array(10).fill(0.1) },
      features: names.map(() => ({ edges: [1, 2], shares: [0.4, 0.3, 0.3, 0] })),
    },
    model: {
      model_id: 'mod_01jd2v8m3w7q0x9k4n5p6r7s8t',
      version: 3,
      name: 'Pedidos 2025 – política nova',
      algorithm: 'boosting',
      requested: 'auto',
      active: true,
      active_since: '2026-11-22T05:00:00.000Z',
      challenger: false,
      challenger_since: null,
      dataset: {
        dataset_id: 'ds_01jd2v8m3w7q0x9k4n5p6r7s8t',
        name: 'pedidos-2025.csv',
        label_meaning: 'payment_outcome',
        target: 'status',
      },
      labels: { approve: 'liberado', reject: 'bloqueado' },
      threshold: 0.5,
      review_band: { from: 0.42, to: 0.58 },
      metrics,
      confusion_matrix: {
        labels: ['liberado', 'bloqueado'],
        matrix: [
          [6_647, 361],
          [1_258, 734],
        ],
      },
      feature_count: names.length,
      training_rows: 21_000,
      test_rows: 9_000,
      train_ms: 1_840,
      model_hash: '9f2c4b7be1f0d3a58c6e7f1022334455667788990a1b2c3d4e5f60718293a4b5',
      training_job_id: 'job_01jd2v8m3w7q0x9k4n5p6r7s8t',
      created_at: '2026-11-22T04:58:12.000Z',
      options: {},
      trained_options: { rounds: 100, learning_rate: 0.1, leaves: 31, l2: 1, feature_share: 0.8, patience: 20 },
      positive_weight: 1,
      split: { test_share: 0.3, seed: 42, time_column: null },
      actionable_columns: null,
      fixed_columns: ['AGE'],
      leaderboard: {
        folds: 5,
        rows: 12_000,
        why: 'simpler',
        contestants: [
          {
            ...contestant,
            algorithm: 'boosting',
            options: { rounds: 300, learning_rate: 0.05 },
            chosen: false,
            log_loss: 0.4274,
          },
          {
            ...contestant,
            algorithm: 'boosting',
            options: { rounds: 100, learning_rate: 0.1 },
            chosen: true,
            log_loss: 0.4281,
          },
          {
            ...contestant,
            algorithm: 'forest',
            options: { trees: 200, min_leaf: 20 },
            chosen: false,
            log_loss: 0.4316,
          },
          { ...contestant, algorithm: 'scorecard', options: {}, chosen: false, log_loss: 0.4402 },
        ],
      },
      calibration_report: { applied: 'isotonic', brier_before: 0.1361, brier_after: 0.1342, before: [], after: [] },
      rounds: { kept: 84, inner_rows: 3_150, log_loss: [0.6, 0.5] },
      out_of_bag: { rows: 21_000, auc: 0.7741, log_loss: 0.43, brier: 0.136, accuracy: 0.82 },
      feature_importance: names.map((feature, i) => ({
        feature,
        label: feature,
        importance: importance(i),
        gain: importance(i),
        permutation: { mean: importance(i) / 4, low: importance(i) / 5, high: importance(i) / 3 },
        shap: { mean: importance(i), low: importance(i) * 0.9, high: importance(i) * 1.1 },
      })),
      curves: {
        roc: roc.map((x) => ({ threshold: x, false_positive_rate: x, true_positive_rate: x ** 0.28 })),
        precision_recall: [],
        ks: { ks: 0.42, threshold: 0.5, points: [] },
        calibration: [0.08, 0.22, 0.41, 0.58, 0.69, 0.77, 0.83, 0.88, 0.92, 0.96].map((predicted, i) => ({
          predicted,
          observed: predicted + (i % 2 ? 0.015 : -0.02),
          rows: 900,
        })),
        gains: [],
      },
      threshold_table: [],
      histogram: [],
      features: names.map((name, i) => ({
        name,
        label: name === 'CliLimCredTot' ? 'limite de crédito total' : name,
        type: i === 5 ? 'category' : 'number',
        monotone: i === 6 ? 1 : i === 1 ? -1 : 0,
        categories: i === 5 ? ['18 a 25', '26 a 35', '36 a 50', '51 a 65', 'acima de 65'] : [],
        min: -2,
        max: 1_000_000,
        median: 140_000,
        integer: true,
        step: 1,
        missing: i * 210,
      })),
      id_columns: ['pedid'],
      excluded_columns: [{ name: 'constante', reason: 'constant' }],
      surrogate: { agreement: 0.934, r2: 0.871 },
      tree: { leaves: 0, depth: 0, truncated: false, nodes: [] },
    },
  }
}
