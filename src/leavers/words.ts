import { endReasonWords } from '../holdings/words.ts'

const { handed_over: _, ...reasons } = endReasonWords

/** Why a holding ends when it goes to nobody. */
export const whyItEnds = reasons
