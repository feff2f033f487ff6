import { isDay } from './london.ts'
import type { Day } from './types.ts'

/**
 * A day as people write it. A number date that is another day when the month comes first is
 * `either`, and one that is only a day when the month comes first is `monthFirst`: both are asked
 * about, never swapped. Null when it is no day.
 */
export type WrittenDay =
  | { day: Day }
  | { either: { dayFirst: Day; monthFirst: Day } }
  | { monthFirst: Day }
  | null

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]0?0:00(?::00(?:\.0+)?Z?)?)?$/
const numbers = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?: 0?0:00(?::00)?)?$/
const words = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/
const wordsMonthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /

/** A month alone stands for its first day. Two digits are a year from 1970 to 2069. */
export function readWrittenDay(typed: string): WrittenDay {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(weekday, '')
  const asIso = iso.exec(text)
  if (asIso) return sure(dayOf(asIso[1]!, asIso[2]!, asIso[3]!))
  const asNumbers = numbers.exec(text)
  if (asNumbers) return ofNumbers(asNumbers[1]!, asNumbers[2]!, asNumbers[3]!)
  const asWords = words.exec(text)
  if (asWords) return sure(dayOf(asWords[3]!, monthOf(asWords[2]!), asWords[1] ?? '1'))
  const american = wordsMonthFirst.exec(text)
  return american ? sure(dayOf(american[3]!, monthOf(american[1]!), american[2]!)) : null
}

function ofNumbers(first: string, second: string, year: string): WrittenDay {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { either: { dayFirst, monthFirst } }
  if (dayFirst) return { day: dayFirst }
  return monthFirst ? { monthFirst } : null
}

const sure = (day: Day | null): WrittenDay => (day ? { day } : null)

function dayOf(year: string, month: string, day: string): Day | null {
  const whole = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

const monthOf = (word: string) => String(months.indexOf(word.slice(0, 3)) + 1)
