export type MlErrorCode =
  | 'one_class'
  | 'too_few_rows'
  | 'no_features'
  | 'cancelled'
  | 'invalid_input'
  | 'invalid_model'
  | 'not_exportable'

/** Every error this room throws on purpose; `code` is stable, `message` is for engineers. */
export class MlError extends Error {
  readonly code: MlErrorCode

  constructor(code: MlErrorCode, message: string) {
    super(message)
    this.name = 'MlError'
    this.code = code
  }
}

/** Thrown out of training when `shouldCancel` answers true. */
export class TrainingCancelled extends MlError {
  constructor() {
    super('cancelled', 'training was cancelled')
    this.name = 'TrainingCancelled'
  }
}
