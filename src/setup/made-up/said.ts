import type { FeltLoad } from '../../database/schema.ts'
import type { PersonKey } from './cast.ts'

const loads: Record<string, FeltLoad> = {
  l: 'light',
  m: 'manageable',
  h: 'heavy',
  v: 'very_heavy',
  r: 'rather_not_say',
}

export type Said = {
  /** One sign a week, the latest last: a dash is a week without a check-in. */
  felt: string
  /** Evenings work came home, in the same order. */
  evenings: string
  /** Private notes, by weeks before the latest. */
  notes?: Record<number, string>
}

/** Twelve weeks of check-ins. Weeks that were skipped stay gaps. */
export const said: Partial<Record<PersonKey, Said>> = {
  priya: {
    felt: 'mmhmm-mrhmmm',
    evenings: '112001-02110',
    notes: { 3: 'Two people’s worries came home with me. Rang Ruth on the way.' },
  },
  sam: {
    felt: 'mlmm-mlmlmml',
    evenings: '000103201000',
    notes: {
      5: 'Good week. The garden group has space at last.',
      0: 'Room for one more, I think.',
    },
  },
  joanna: {
    felt: 'mmlmm-mmmhhh',
    evenings: '010110012233',
    notes: {
      2: 'Two new people in one week, and both need a lot.',
      1: 'I keep going over Tuesday’s call.',
      0: 'I do not want to let anyone down. It is a lot of people.',
    },
  },
  callum: {
    felt: 'lmmlmmhm-mhv',
    evenings: '000100101121',
    notes: { 1: 'The house with two families takes most of me.', 0: 'Glad I can say it here.' },
  },
  bronwen: {
    felt: 'mmhmm-mmhmmm',
    evenings: '001101001001',
    notes: { 3: 'Sixteen weeks on a list. I am tired on their behalf.' },
  },
  tomasz: {
    felt: 'l-mlmm-mlmmm',
    evenings: '000010000100',
    notes: { 0: 'Two jobs, two diaries. I would like to talk it through.' },
  },
  esi: { felt: 'lllmml-llmlm', evenings: '100000000002', notes: { 6: 'A week of good endings.' } },
  leila: {
    felt: '------lmmmhm',
    evenings: '------001011',
    notes: { 5: 'First week. Everyone is kind.', 1: 'Someone low on a Friday is hard to leave.' },
  },
  owen: { felt: 'mlmm-mmlmmml', evenings: '001000010000' },
  nadia: { felt: 'lmmh-mmlmlml', evenings: '000200001000', notes: { 8: 'Long drive days.' } },
}

export const feltOf = (sign: string): FeltLoad | null => loads[sign] ?? null
