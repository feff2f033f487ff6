import type { View } from '../access/view.ts'
import { administered } from '../people/administered.ts'

/** Whether people of this organisation are the asker’s to bring in and take back, now. */
export const looksAfter = async (view: View, organisation: string): Promise<boolean> =>
  (await administered(view)).some(({ id }) => id === organisation)
