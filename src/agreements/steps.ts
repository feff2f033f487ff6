import { positions, type Position } from './elements.ts'

/** Both ends of discretion need a name of their own when they stand beside each other. */
export const stepName = (at: Position): string =>
  at === 4 ? 'Full discretion' : positions[at]!.name
