export { isBusinessDay, nextBusinessDay, nthBusinessDay } from './business-days.ts'
export { addDays, addMonths, dayFrom, daysBetween, daysInMonth, partsOf, type Weekday, weekdayOf } from './days.ts'
export { type Holiday, holidayOn, holidaysOf, isNationalHoliday } from './holidays.ts'
export { dayOf, type LocalTime, localTime } from './local-time.ts'
