export * from './challenger/contract'
export * from './drift/contract'
export * from './retrainings/contract'
export * from './schedules/contract'
